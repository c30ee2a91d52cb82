/**
 * What people write around a need: a greeting line, "Kind regards" with the name below, an order number. It is alike in
 * messages about everything, so it must neither bring texts together nor stand for one.
 */

const GREETING =
  /^[^\S\n]*(?:(?:hi|hello|hey|hiya|dear|greetings|morning|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|sehr geehrte[rn]?|liebe[rs]?|beste|dag|goede(?:morgen|middag|navond|dag)|geachte|bonjour|bonsoir|salut|madame|monsieur|ch[eè]re?s?|hola|buen(?:os|as) (?:días|tardes|noches)|buenas|estimad[oa]s?|ciao|buongiorno|buonasera|gentil[ei]|salve|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oa]s?)(?![\p{L}'’])(?:[^\S\n]+[\p{L}\p{N}'’&-]+){0,4}[,!.:]?)[^\S\n]*(?=\n)/gimu;
/** The same at the head of a line, when a sentence follows it. */
const OPENER =
  /^[^\S\n]*(?:hi|hello|hey|hiya|dear|(?:good )?(?:morning|afternoon|evening)|hallo|bonjour|hola|ciao|olá)(?:[^\S\n]+[\p{L}'’]+){0,3}[,!]/gimu;
/** A closing phrase on a line of its own, or with a place behind it, and at most three short lines below. */
const SIGN_OFF =
  /\n[^\S\n]*(?:(?:(?:kind|best|warm|many|with best|with kind)(?:est)?[^\S\n]+)?(?:regards|wishes|thanks)|thanks (?:in advance|a lot|again|for reading)|thank you|thanks|cheers|best|yours(?: (?:sincerely|faithfully|truly))?|sincerely|take care|all the best|(?:viele|liebe|beste|schöne|herzliche|freundliche) gr(?:ü|ue)(?:ß|ss)e|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|danke(?: und gruß)?|vielen dank|gruß|mfg|lg|vg|(?:vriendelijke |hartelijke )?groet(?:en|jes)?|met (?:vriendelijke )?groet(?:en)?|alvast bedankt|bedankt|cordialement|bien à vous|merci(?: d['’]avance| beaucoup)?|bonne (?:journée|soirée)|salutations|(?:muchas )?gracias|(?:un )?saludos?(?: cordiales)?|atentamente|cordiali saluti|(?:distinti )?saluti|grazie(?: mille)?|atenciosamente|cumprimentos|abraços|obrigad[oa])(?![\p{L}'’])[^\n.?!]{0,30}[,.!]?[^\S\n]*(?:\n[^\n]{0,40}){0,4}$/iu;
/** A sentence that only names an order or a case: a word for it, then a number of five places or more. */
const REFERENCE =
  /(?<=^|[.!?\n])[^.!?\n]{0,60}\b(?:order|ticket|case|customer|invoice|booking|reference|ref|account|bestell\p{L}*|auftrags?\p{L}*|kunden\p{L}*|rechnungs?\p{L}*|commande|facture|pedido|factura|ordine|fattura|encomenda)(?![\p{L}])[^.!?\n]{0,20}[\p{Lu}#-]{0,5}\d{4,}[^.!?\n]{0,40}(?:[.!?]|$|(?=\n))/gimu;
/** A longer sentence is about more than its number. */
const LONGEST_REFERENCE = 70;

/** The text with courtesies and bare references blanked out; offsets stay what they were. */
export function withoutCourtesies(text: string): string {
  return [SIGN_OFF, GREETING, OPENER]
    .reduce((left, pattern) => left.replace(pattern, blank), text)
    .replace(REFERENCE, (found) => (found.trim().length <= LONGEST_REFERENCE ? blank(found) : found));
}

/** As many line feeds: they end a sentence, as the courtesy did. */
const blank = (found: string): string => '\n'.repeat(found.length);
