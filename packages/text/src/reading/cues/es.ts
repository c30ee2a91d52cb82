import { buildCues } from './cues.ts';

/** Spanish phrases by which customers show what they want. */
export const spanishCues = buildCues({
  complaint: {
    '2.5':
      'queja | quejarme | reclamo | reclamación | inaceptable | vergüenza | sin respuesta | nadie responde | nadie contesta | todavía no | aún no | nunca llegó | no ha llegado | no me ha llegado | no llegó | devuelvan | mi dinero | me cobraron | pésimo servicio | mal servicio | pésima atención | mala atención | estafa | decepcionado | decepcionada | llevo * días | llevo * semanas | otra vez | hasta cuándo | harto de',
    '1.3':
      'retraso | cancelado | perdido | roto | esperando | malo | pésimo | lamentable | tarde | falta | error | nunca',
  },
  question: {
    '2.5':
      'cómo puedo | pueden | podrían | puedo | se puede | hay alguna | cuándo llega | cuándo sale | dónde está | dónde puedo | cuánto tiempo | cuánto cuesta | tienen | es posible | quisiera saber | me gustaría saber | quiero saber | me pueden decir | alguien sabe | qué horario',
    '1.6': '? | ¿',
    '0.8': 'cómo | cuándo | dónde | qué | cuál | cuánto | quién',
  },
  idea: {
    '3': 'estaría bien | sería bueno | sería genial | sería útil | sería ideal | sugerencia | sugiero | propongo | deberían | podrían agregar | podrían añadir | agreguen | añadan | pongan una opción | una opción para | me gustaría poder | falta una opción | una idea | ojalá',
  },
  praise: {
    '2.5':
      'excelente servicio | muy buen servicio | excelente atención | muy buena atención | muy contento | muy contenta | muy satisfecho | me encanta | lo mejor | el mejor | la mejor | muy amables | felicidades a',
    '1.2': 'excelente | perfecto | genial | buen | buena | mejor | encanta | increíble',
  },
  thanks: { '4': 'gracias | muchas gracias | mil gracias | agradezco | se agradece', '-5': 'gracias por nada' },
  purchase: {
    '3': 'quiero comprar | quisiera comprar | me gustaría comprar | quiero pedir | hacer un pedido | presupuesto | cotización | dónde puedo comprar | cuánto cuesta | qué precio | precio de | en stock | quiero reservar | quiero contratar | prueba gratis',
  },
  churn: {
    '3.5':
      'darme de baja | dar de baja | me doy de baja | cancelar mi | cancelar el contrato | cancelar la suscripción | nunca más | no vuelvo | no volveré | cambio de compañía | me cambio | me voy a la competencia | cerrar mi cuenta | eliminar mi cuenta | última vez que',
  },
  referral: {
    '3': 'recomiendo | lo recomiendo | la recomiendo | los recomiendo | recomendable | a mis amigos | recomendado por',
    '-4': 'no recomiendo | no lo recomiendo | no la recomiendo | no los recomiendo',
  },
  report: {
    '2.5':
      'no funciona | no me funciona | dejó de funcionar | no sirve | no carga | no abre | se cierra | se cuelga | se traba | mensaje de error | me da error | da error | no puedo entrar | no puedo acceder | no puedo iniciar | sin internet | sin señal | sin luz | se cayó | desde la actualización',
    '1': 'error | problema | falla | fallo | avería',
  },
});
