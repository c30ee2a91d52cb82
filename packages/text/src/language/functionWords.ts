/**
 * The commonest small words of languages in Latin script that customers write in. Words shared by several languages stay
 * in each list: what counts is the margin between the best and the second best.
 */
const lists: Record<string, string> = {
  en: "the and is are was were be been to of in it that this these those you your we our they their he she i my me for with on at as not have has had do does did don't doesn't didn't can't won't isn't i'm it's i've you're can could would should will just from but or an by if so no all what when why how who there here about get got been out up now than then them his her its very too please thanks thank",
  de: 'der die das und ist sind war waren ein eine einen einem einer nicht ich du er sie es wir ihr mein meine mit auf für von zu zum zur im in den dem des auch aber oder wie was wenn dass noch nur schon sehr hat habe haben hatte wird werden kann kein keine bei nach aus über mir mich uns euch bitte danke leider seit immer wieder warum wann hier so am um man ihre ihren',
  fr: "le la les un une des et est sont était être pas je tu il elle nous vous ils mon ma mes votre vos avec pour dans sur par de du au aux que qui ce cette ces mais ou où plus très bien ne n'est c'est j'ai qu'il d'un d'une l'a a été ai avez avoir fait faire sans tout toujours rien merci bonjour quand comment pourquoi aussi encore depuis même en y se",
  es: 'el la los las un una unos y es son está están era ser no yo tú él ella nosotros mi mis su sus con para por en de del al que qué como cómo pero más muy ya se me te le lo les nos hay ha he han fue si sí cuando cuándo porque también sin sobre todo esta este esto esos desde hasta gracias hola nada siempre tiene tengo puede a o',
  it: 'il lo la i gli le un una uno e è sono era non io tu lui lei noi voi mio mia suo con per in di del della dei delle al alla che chi come ma più molto anche se mi ti ci si ha ho hanno hai questo questa quello cosa quando perché dove da dal dalla nel nella sul sulla grazie ciao sempre ancora già tutto niente stato essere a o',
  pt: 'o a os as um uma e é são está estão era ser não eu você ele ela nós meu minha seu sua com para por em de do da dos das no na nos nas ao que como mas mais muito já se me te lhe foi tem tenho há isso este esta esse essa quando porque também sem sobre todo tudo até desde obrigado obrigada oi olá nada sempre pode pelo pela pra vocês ou',
  nl: 'de het een en is zijn was waren niet ik jij je hij zij we wij u uw mijn met op voor van te in dat die dit deze maar of ook als aan er om naar bij uit over nog wel geen heeft hebben heb kan wordt worden wat hoe waarom wanneer hier al zo dan door mij ons goed dank bedankt graag',
  ca: 'el la els les un una i és són amb per en de del dels al als que no jo meu meva més molt però com quan també sense sobre tot aquesta aquest això hi ha he va vaig fer té gràcies ser està des fins seva seu o',
  sv: 'och det att i en ett är som på jag för med inte den av har de till om du var så men vi kan man ska när från hon han min mitt mina er era eller bara hur vad varför nu här mycket tack redan också',
  da: 'og det at i en et er som på jeg for med ikke den af har de til om du var så men vi kan man skal når fra hun han min mit mine jer eller bare hvordan hvad hvorfor nu her meget tak allerede også været blevet',
  no: 'og det at i en et er som på jeg for med ikke den av har de til om du var så men vi kan man skal når fra hun han min mitt mine dere eller bare hvordan hva hvorfor nå her mye takk allerede også vært blitt',
  pl: 'i w na z do nie się to jest że jak o ale co tak za od po mi mnie ja ty on ona my wy przez dla czy już jestem są był była było być ma mam ten ta te tego bardzo tylko jeszcze proszę dziękuję kiedy dlaczego gdzie',
  ro: 'și este sunt nu un o cu pe de la în din că ce pentru mai am ai are au fost fi dar sau cum când foarte vă mă îmi te ne lui ei acest această care prin fără mulțumesc bună',
  tr: 've bir bu için de da çok ama ne mi mı değil var yok ben sen o biz siz daha gibi kadar sonra en her şey nasıl neden zaman olarak olan ile bana size teşekkürler lütfen',
  id: 'yang dan di ini itu dengan untuk tidak ada dari saya kamu anda akan pada ke juga sudah bisa karena atau apa kami kita mereka sangat belum tolong terima kasih nggak gak ya kok',
  hi: 'hai hain nahi nahin kya ke ki ka ko se mein aur bhi toh yeh woh kar rahe raha rahi tha thi hum tum aap mera meri apna apne kuch abhi bahut koi gaya gayi liye wala sab jo hota bhai kyu kyon ab',
};

/** Word to the numbers of the languages that use it. */
const languagesOfWord = new Map<string, number[]>();
const names = Object.keys(lists);
for (const [at, name] of names.entries()) {
  for (const word of new Set(lists[name]!.split(' '))) {
    const known = languagesOfWord.get(word);
    if (known) known.push(at);
    else languagesOfWord.set(word, [at]);
  }
}

/** How far the small words of a text point to one language. */
export interface FunctionWordVote {
  language: string;
  /** Different small words of that language seen. */
  hits: number;
  /** Hits of the next best language. */
  runnerUp: number;
}

/** Counts the different small words of each language; without any, nothing is returned. */
export function voteByFunctionWords(words: Iterable<string>): FunctionWordVote | undefined {
  const hits = new Array<number>(names.length).fill(0);
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word)) continue;
    seen.add(word);
    for (const language of languagesOfWord.get(word) ?? []) hits[language]!++;
  }
  let best = -1;
  let runnerUp = 0;
  for (const [at, count] of hits.entries()) {
    if (best < 0 || count > hits[best]!) {
      runnerUp = best < 0 ? 0 : hits[best]!;
      best = at;
    } else if (count > runnerUp) runnerUp = count;
  }
  return hits[best]! > 0 ? { language: names[best]!, hits: hits[best]!, runnerUp } : undefined;
}
