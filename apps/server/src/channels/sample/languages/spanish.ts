import { lines } from '../grammar.ts';
import type { Messages } from './messages.ts';

/** Whole messages in Spanish, by the key of the need. */
export const spanish: Messages = {
  'rack-bolts': lines(`
    El portabultos trasero se afloja [otra vez|cada semana] desde la revisión. [Llevaba a mi hijo encima.|Falta un tornillo.]
    ¿Qué par de apriete llevan los tornillos del portabultos? Se sueltan solos.
    He dejado de llevar a los niños porque el portabultos [se mueve|baila] en cada bache.
  `),
  'delivery-notice': lines(`
    El aviso de entrega llegó [un día después|dos horas después] que el repartidor. ¿De qué me sirve?
    El transportista vino sin avisar y no había nadie. Ahora la bici está en un almacén [a una hora de aquí|en el polígono].
    Pedí el [martes|jueves] libre y la trajeron el día antes a la vecina. Pedido {order}.
  `),
  'app-pairing': lines(`
    Desde la actualización la aplicación no encuentra la bici. [La he reinstalado tres veces.|¿Lo sabéis?]
    Se desconecta del móvil [cada dos minutos|en cada semáforo].
    No consigo emparejar el teléfono nuevo, falla en el paso 3.
  `),
  'spare-parts': lines(`
    ¿Por qué no puedo pedir [un timbre|una pastilla de freno|una patilla de cambio] por internet? Al teléfono no hay quien hable con vosotros.
    Llevo [tres|cuatro] semanas con la bici parada por una pieza de cuatro euros.
  `),
  'range-reading': lines(`
    La pantalla marcaba [28|31] km y a los [siete|nueve] se acabó la batería, en plena cuesta.
    La autonomía que enseña es pura fantasía cuando vas cargado.
  `),
  'small-charger': lines(`
    ¿Tenéis un cargador más pequeño? El mío ocupa media alforja.
  `),
  'replaced-car': lines(`
    Hemos vendido el coche y vamos a todas partes con la {model}. [Los niños, felices.|No lo echamos de menos.]
    La mejor compra en años. Sube las cuestas de {town} como si nada.
  `),
  'test-ride': lines(`
    ¿Dónde puedo probar una {model} cerca de {town}?
    ¿Alquiláis por un fin de semana para probarla con los niños?
  `),
  'small-talk': lines(`
    Buenos días desde {town} ☀️
    [¡Gracias!|Muchas gracias.|Perfecto, gracias.]
    [¡Feliz fin de semana!|¡Qué bonito!]
    [Jajaja|Totalmente.|Tal cual.]
    Café, sol y nada que hacer. Domingo perfecto.
  `),
};
