import { buildLexicon } from './lexicon.ts';

/** Italian, written for what customers say. */
export const italian = buildLexicon({
  polar: {
    '3': `eccellente eccellenti perfetto perfetta fantastico fantastica meraviglioso meravigliosa ottimo ottima ottimi ottime
      straordinario adoro magnifico splendido splendida impeccabile stupendo stupenda eccezionale spettacolare`,
    '2': `buono buona buoni buone bene bravo brava bravi grazie gentile gentili gentilissimo consiglio consigliato consigliatissimo
      contento contenta felice soddisfatto soddisfatta piace piaciuto bello bella belli belle bellissimo bellissima cortese cortesi
      disponibile disponibili efficiente professionale professionali migliore migliori simpatico accogliente delizioso amore amo
      complimenti auguri divertente gustoso piacevole apprezzo`,
    '1': `veloce veloci rapido rapida facile comodo comoda pulito pulita utile chiaro puntuale economico sicuro funziona risolto
      pratico tranquillo moderno interessante spero meglio semplice`,
    '-1': `tardi ritardo ritardi lento lenta problema problemi errore errori guasto attesa aspettando aspettare aspetto manca
      purtroppo caro cara difficile complicato peccato perso persa annullato annullata cancellato rotto rotta danneggiato
      freddo fredda sporco sporca rumore vecchio piccolo reclamo rifiutato bloccato bloccata sbagliato sbagliata nessuno
      nessuna_risposta triste paura stanco disservizio disservizi non_funziona`,
    '-2': `male cattivo cattiva deluso delusa delusione deludente inaccettabile vergogna vergognoso vergognosa ridicolo maleducato
      maleducati scortese incompetente incompetenti arrabbiato arrabbiata furioso schifo odio inutile inutili bugie bugiardi
      merda cazzo peggio peggiore scarso scarsa assurdo assurda impossibile mai_più sconsiglio sconsigliato stufo ladri imbarazzante
      indecente schifoso stupido scandaloso`,
    '-3': `pessimo pessima pessimi pessime terribile orribile orrendo disastro disastroso truffa truffatori furto catastrofe incubo`,
  },
  negators: 'non mai niente nulla nessun nessuna nessuno senza né neanche nemmeno',
  intensifiers: 'molto troppo così davvero veramente assolutamente totalmente estremamente sempre super tanto',
  diminishers: 'poco abbastanza quasi piuttosto',
  contrasts: 'ma però tuttavia purtroppo',
});
