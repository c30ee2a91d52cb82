import { buildCues } from './cues.ts';

/** Portuguese phrases by which customers show what they want. */
export const portugueseCues = buildCues({
  complaint: {
    '2.5':
      'reclamação | reclamar | inaceitável | vergonha | sem resposta | ninguém responde | ninguém atende | até agora nada | ainda não | nunca chegou | não chegou | não recebi | meu dinheiro | quero meu dinheiro | me cobraram | péssimo atendimento | péssimo serviço | mau atendimento | golpe | decepcionado | decepcionada | descaso | falta de respeito | há semanas | há dias | de novo',
    '1.3':
      'atraso | cancelado | perdido | quebrado | esperando | ruim | péssimo | infelizmente | falta | erro | nunca | absurdo',
  },
  question: {
    '2.5':
      'como faço | como posso | vocês podem | podem me | poderiam | posso | pode-se | é possível | quando chega | quando sai | onde está | onde posso | quanto tempo | quanto custa | vocês têm | tem como | gostaria de saber | queria saber | alguém sabe | que horas',
    '1.6': '?',
    '0.8': 'como | quando | onde | qual | quanto | quem',
  },
  idea: {
    '3': 'seria bom | seria ótimo | seria legal | seria útil | sugestão | sugiro | proponho | deveriam | vocês deveriam | poderiam adicionar | poderiam colocar | adicionem | coloquem | uma opção | gostaria de poder | falta uma opção | uma ideia | bem que podia',
  },
  praise: {
    '2.5':
      'ótimo atendimento | excelente atendimento | ótimo serviço | excelente serviço | muito satisfeito | muito satisfeita | parabéns | estão de parabéns | o melhor | a melhor | muito bom | adorei o | adorei a | amei o | amei a',
    '1.2': 'ótimo | ótima | excelente | perfeito | maravilhoso | bom | boa | melhor | adorei | amei',
  },
  thanks: {
    '4': 'obrigado | obrigada | muito obrigado | muito obrigada | agradeço | valeu',
    '-5': 'obrigado por nada | obrigada por nada',
  },
  purchase: {
    '3': 'quero comprar | gostaria de comprar | queria comprar | fazer um pedido | orçamento | onde posso comprar | onde compro | quanto custa | qual o preço | qual o valor | em estoque | quero reservar | quero contratar | teste grátis',
  },
  churn: {
    '3.5':
      'cancelar minha | cancelar meu | quero cancelar | cancelamento | nunca mais | vou mudar de | mudar de operadora | vou para a concorrência | encerrar minha conta | excluir minha conta | fechar a conta | rescindir | última vez que | desinstalei',
  },
  referral: {
    '3': 'recomendo | super recomendo | recomendo a todos | indico | indiquei | meus amigos | aos meus amigos',
    '-4': 'não recomendo | não indico',
  },
  report: {
    '2.5':
      'não funciona | não está funcionando | parou de funcionar | não abre | não carrega | trava | fica travando | fecha sozinho | mensagem de erro | dá erro | não consigo entrar | não consigo acessar | não consigo aceder | sem internet | sem sinal | sem luz | fora do ar | caiu a | depois da atualização',
    '1': 'erro | problema | falha | defeito',
  },
});
