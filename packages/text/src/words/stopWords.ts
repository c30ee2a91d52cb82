/**
 * Words that hold sentences together and say nothing of the subject, for the languages that the engine scores and
 * that are written with spaces. Negations are not among them: "not working" and "working" are different news.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: `a about above after again all also although always am an and another any anybody anyone anything are around as at
    away back be became because become been before being below best better between both but by came can come could day
    days did do does doing done down during each either else enough etc even ever every everyone everything few for from
    further gave get gets getting give given gives go goes going gone good got great had has have having he hello her
    here hers hey hi him his how however i if im in into is isn't it it's its itself i'd i'll i'm i've just keep keeps
    know last let let's like lot lots made make makes making many may maybe me might mine more most much must my myself
    need needs new next no nor now of off ok okay on once one ones only or other others our ours out over own per please
    pls put quite rather really right said same say says see seem seems seen she should since so some somebody someone
    something soon still such sure take taken takes taking tell than thank thanks that that's the their theirs them then
    there there's these they they're thing things think this those though through thx till to today together too took
    try trying u under until up upon ur us use used uses using usually very via want wanted wants was way we we're we've
    well went were what what's whatever when where whether which while who whoever whole whom whose why will with within
    would yeah yes yet you you're you've your yours yourself y'all lol omg etc amp gonna gotta wanna guys guy really
    actually literally basically simply already almost anymore anyway especially instead perhaps probably`,
  de: `ab aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist bitte
    da damit dann das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du
    durch ein eine einem einen einer eines er es etwas euch euer eure für gegen gewesen hab habe haben hallo hat hatte
    hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder
    jedes jetzt kann können könnte mal man mehr mein meine meinem meinen meiner mich mir mit muss nach noch nun nur ob
    oder ohne schon sehr sein seine seit sich sie sind so soll sollte sondern sonst über um und uns unser unsere unter
    viel vom von vor war waren warum was weil wenn wer werde werden wie wieder will wir wird wo wurde würde zu zum zur`,
  es: `a al algo alguien algún alguna antes aquí así aun aunque bien cada como con contra cual cuando de del desde donde
    dos e el él ella ellos en entre era es esa ese eso esta está estaba están este esto estos estoy fue gracias ha había
    hace han has hasta hay he hola la las le les lo los más me mi mis mientras mucho muy nada ni nos nosotros nuestro o
    os otra otro para pero poco por porque pues que qué quien se sea ser si sí sido sin sobre solo son soy su sus
    también tan tanto te tiene tienen todo todos tu tus un una unas uno unos ustedes va van voy y ya yo`,
  fr: `à ai alors après as au aucun aujourd'hui aussi autre aux avant avec avez avoir avons bien bonjour c'est ça car ce
    ceci cela ces cet cette ceux chaque chez comme comment d dans de depuis des donc dont du elle elles en encore est
    et étaient était été être eu fait faire il ils j j'ai je l la le les leur leurs lui m ma mais me même merci mes moi
    mon n nos notre nous on ont ou où par parce peu peut plus pour pourquoi qu quand que quel quelle qui quoi s sa sans
    se ses si son sont sur suis t ta te tes toi ton toujours tous tout toute très trop tu un une vos votre vous y`,
  it: `a abbiamo ad ai al alla alle allo anche ancora avere aveva c'è che chi ci ciao come con cosa così cui da dal dalla
    degli dei del della delle di dopo dove e è ed era essere fa fare fino fra gli grazie ha hai hanno ho i il in io la
    le lei li lo loro lui ma me mi mia mio molto ne nei nel nella noi nostro o ogni per perché però più poi prima può
    qua quale quando quello questa queste questi questo qui se sei si sia siamo solo sono sta stato su sua sul sulla suo
    te ti tra tu tua tuo tutti tutto un una uno vi voi vostro`,
  pt: `a ainda além algo alguém ao aos apenas aqui as assim até bem boa bom cada com como da das de dela dele depois do
    dos e é ela elas ele eles em então entre era essa esse esta está estão estava este eu faz foi fazer há isso isto já
    lá lhe mais mas me mesmo meu meus minha muito na nas nem no nos nós nosso num o obrigado obrigada oi olá onde os ou
    para pela pelo pode por porque pra quando que quem se sem ser será seu seus só sobre sou sua são também te tem tenho
    ter teu todo todos tudo um uma vai você vocês vou`,
};

const ALL: ReadonlySet<string> = new Set(Object.values(BY_LANGUAGE).flatMap((words) => words.split(/\s+/u)));

/** True for a function word of any of the known languages; `word` is as `normaliseWord` gives it. */
export function isStopWord(word: string): boolean {
  return ALL.has(word);
}

const NEGATION =
  /^(?:no|not|never|none|nothing|nobody|cannot|cant|without|nicht|kein\w*|nie|nunca|jamás|nada|pas|jamais|rien|non|mai|não)$|n't$/u;

/** True for a word that turns its sentence round: "not", "never", "can't", "kein", "pas". */
export function isNegation(word: string): boolean {
  return NEGATION.test(word);
}
