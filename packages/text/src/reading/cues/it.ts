import { buildCues } from './cues.ts';

/** Italian phrases by which customers show what they want. */
export const italianCues = buildCues({
  complaint: {
    '2.5':
      'reclamo | lamentarmi | inaccettabile | vergogna | vergognoso | nessuna risposta | nessuno risponde | non risponde nessuno | ancora non | non ancora | mai arrivato | mai ricevuto | non è arrivato | non ho ricevuto | rimborso | pessimo servizio | servizio pessimo | truffa | deluso | delusa | sono settimane | da giorni | ancora una volta',
    '1.3':
      'ritardo | cancellato | annullato | perso | rotto | attesa | pessimo | purtroppo | manca | errore | disservizio | mai',
  },
  question: {
    '2.5':
      'come posso | come faccio | potete | potreste | posso | si può | è possibile | quando arriva | quando parte | dove trovo | dove posso | quanto tempo | quanto costa | avete | vorrei sapere | mi potete dire | qualcuno sa | a che ora',
    '1.6': '?',
    '0.8': 'come | quando | dove | perché | quale | quanto | chi',
  },
  idea: {
    '3': "sarebbe bello | sarebbe utile | sarebbe meglio | sarebbe comodo | suggerimento | suggerisco | propongo | dovreste | potreste aggiungere | aggiungete | un'opzione | vorrei poter | manca un'opzione | un'idea | mi piacerebbe poter",
  },
  praise: {
    '2.5':
      'ottimo servizio | servizio ottimo | servizio eccellente | molto soddisfatto | molto soddisfatta | complimenti | molto gentili | molto bene | il migliore | la migliore | davvero bravi',
    '1.2': 'ottimo | ottima | perfetto | eccellente | bravi | gentile | gentili | bello | migliore',
  },
  thanks: { '4': 'grazie | grazie mille | ringrazio | vi ringrazio', '-5': 'grazie per niente | grazie di niente' },
  purchase: {
    '3': 'vorrei comprare | vorrei acquistare | vorrei ordinare | voglio comprare | preventivo | dove posso comprare | quanto costa | che prezzo | disponibile in negozio | vorrei prenotare | prova gratuita | preordinare',
  },
  churn: {
    '3.5':
      'disdire | disdetta | disdico | mai più | cambio operatore | cambio gestore | passo a | passo alla concorrenza | chiudere il conto | chiudere il mio | cancellare il mio account | disiscrivermi | ultima volta che | recedere',
  },
  referral: {
    '3': 'consiglio a tutti | lo consiglio | la consiglio | consigliato | consigliatissimo | ai miei amici | vi consiglio',
    '-4': 'non lo consiglio | non la consiglio | non consiglio | sconsiglio',
  },
  report: {
    '2.5':
      "non funziona | non va | non si apre | non carica | si blocca | si chiude | messaggio di errore | dà errore | da errore | non riesco ad accedere | non riesco a entrare | senza internet | senza linea | guasto | dopo l'aggiornamento",
    '1': 'errore | problema | guasto | bloccato',
  },
});
