import { buildLexicon } from './lexicon.ts';

/** Spanish, written for what customers say. */
export const spanish = buildLexicon({
  polar: {
    '3': `excelente excelentes perfecto perfecta genial fantástico fantástica maravilloso maravillosa increíble espectacular encanta
      encantan encantó estupendo estupenda magnífico magnífica adoro impecable fenomenal`,
    '2': `bueno buena buen buenos buenas bien gracias amable amables recomiendo recomendable recomendar feliz contento contenta
      satisfecho satisfecha gusta gustó agradable bonito bonita hermoso hermosa rico rica delicioso deliciosa eficiente
      profesional profesionales mejor mejores atento atenta divertido felicidades felicitaciones amor quiero_mucho alegría alegre
      lindo linda guapo guapa risa jaja jajaja orgulloso disfruté disfrutar ganas`,
    '1': `rápido rápida rápidamente fácil cómodo cómoda limpio limpia útil claro puntual barato seguro funciona funcionó resuelto
      solucionado práctico práctica tranquilo moderno interesante espero sencillo`,
    '-1': `tarde retraso retrasos lento lenta problema problemas error errores falla fallas fallo fallos espera esperando esperar falta
      caro cara difícil complicado complicada lástima perdido perdida perdieron cancelado cancelada cancelaron roto rota dañado
      dañada frío fría sucio sucia ruido viejo pequeño reclamo reclamación queja quejas bloqueado bloqueada equivocado sin_respuesta
      nadie triste miedo cansado cansada dolor demora demoras desgraciadamente lamentablemente caído no_funciona`,
    '-2': `malo mala mal malos malas decepcionado decepcionada decepción decepcionante inaceptable vergüenza vergonzoso ridículo
      grosero grosera maleducado incompetente incompetentes enojado enojada enfadado enfadada harto harta molesto molesta odio
      inútil inútiles mentira mentiras mentirosos mierda puta basura peor lamentable nefasto asco engaño engañado imposible
      injusto rabia fastidio llorar pésimo_trato nunca_más jamás_vuelvo indignado indignante`,
    '-3': `pésimo pésima horrible horroroso terrible fatal desastre desastroso estafa estafadores ladrones robo catástrofe`,
  },
  negators: 'no nunca jamás nada ningún ninguna ninguno sin ni tampoco apenas nadie',
  intensifiers:
    'muy tan demasiado realmente totalmente súper super bastante absolutamente extremadamente siempre mucho mucha',
  diminishers: 'poco algo casi relativamente',
  contrasts: 'pero sin_embargo aunque lamentablemente',
});
