import { buildLexicon } from './lexicon.ts';

/** Portuguese of Brazil and Portugal, written for what customers say. */
export const portuguese = buildLexicon({
  polar: {
    '3': `excelente excelentes perfeito perfeita maravilhoso maravilhosa incrível fantástico fantástica ótimo ótima óptimo espetacular
      amei adorei adoro sensacional impecável melhor_de demais_bom`,
    '2': `bom boa bons boas bem obrigado obrigada gentil simpático simpática educado educada recomendo recomendar feliz contente satisfeito
      satisfeita gostei gosto agradável lindo linda bonito bonita delicioso deliciosa eficiente profissional profissionais melhor
      melhores atencioso atenciosa divertido parabéns amor amo legal bacana show top alegria orgulho kkk haha rsrs saudade`,
    '1': `rápido rápida fácil confortável limpo limpa útil claro pontual barato seguro funciona funcionou resolvido resolveu prático
      tranquilo moderno interessante espero simples`,
    '-1': `atraso atrasado atrasada lento lenta problema problemas erro erros falha falhas espera esperando esperar falta infelizmente
      caro cara difícil complicado complicada pena perdido perdida perderam cancelado cancelada cancelaram quebrado quebrada
      estragado danificado frio fria sujo suja barulho velho reclamação reclamar bloqueado bloqueada errado errada ninguém triste medo
      cansado cansada dor demora demorado demorou travando trava sem_resposta não_funciona`,
    '-2': `mau má ruim ruins mal decepcionado decepcionada decepção decepcionante inaceitável vergonha vergonhoso ridículo ridícula
      grosseiro grosseira mal-educado incompetente incompetentes irritado irritada raiva ódio odeio inútil mentira mentiras
      mentirosos merda porra lixo pior lamentável nojo absurdo absurda descaso desrespeito enganado impossível injusto chateado
      chateada chorar nunca_mais indignado bosta`,
    '-3': `péssimo péssima horrível terrível desastre golpe fraude ladrões roubo catástrofe pesadelo`,
  },
  negators: 'não nunca jamais nada nenhum nenhuma sem nem tampouco ninguém',
  intensifiers: 'muito tão demais realmente totalmente super bastante absolutamente extremamente sempre muita',
  diminishers: 'pouco quase relativamente meio',
  contrasts: 'mas porém contudo embora infelizmente',
});
