import { lines } from '../grammar.ts';
import type { Language } from '../types.ts';

interface Replies {
  reply: readonly string[];
  /** What the company writes of a change to those who had spoken before. */
  told: readonly string[];
  /** Thanks of the customer, without a subject. */
  thanks: readonly string[];
}

/** What the company answers in other languages than English, and what comes back. */
export const REPLIES: Readonly<Partial<Record<Language, Replies>>> = {
  de: {
    reply: lines(`
      Hallo {first}, danke für die Nachricht. Ich kläre das mit der Werkstatt und melde mich bis [Mittwoch|Freitag|morgen]. {agent}
      Guten Tag {first}, das tut mir leid. Magst du uns [ein Foto|die Rahmennummer] schicken? Dann finden wir eine Lösung. {agent}
      Hallo {first}, das hören wir gerade öfter und arbeiten daran. Ich schreibe dir, sobald es etwas Neues gibt. {agent}
    `),
    told: lines(`
      Hallo {first}, du hattest uns von der abbrechenden Verbindung geschrieben. Version 4.2 der App behebt das. Sag uns gern, ob es jetzt hält. {agent}
    `),
    thanks: lines(`
      Danke!
      Super, [vielen Dank|danke dir|merci]!
      [Alles klar|Prima|Passt], danke.
      Danke für die schnelle Antwort, {agent}.
    `),
  },
  nl: {
    reply: lines(`
      Hallo {first}, dank voor je bericht. Ik zoek het uit en laat het je [morgen|deze week] weten. {agent}
      Dag {first}, wat vervelend. Kun je ons [een foto|het framenummer] sturen? Dan regelen we het. {agent}
    `),
    told: lines(`
      Hallo {first}, je schreef ons dat de app de fiets kwijtraakte. Versie 4.2 lost dat op. Wil je laten weten of het nu werkt? {agent}
    `),
    thanks: lines(`
      [Bedankt|Dank je wel|Top, dank]!
      Fijn, dank voor het snelle antwoord.
      Duidelijk, dank je {agent}.
    `),
  },
  fr: {
    reply: lines(`
      Bonjour {first}, merci de nous avoir écrit. Je me renseigne et je reviens vers vous [cette semaine|demain]. {agent}
      Bonjour {first}, nous en sommes désolés. Pouvez-vous nous envoyer [une photo|le numéro du cadre] ? {agent}
    `),
    told: lines(`
      Bonjour {first}, vous nous aviez signalé les coupures de l'application. La version 4.2 les corrige. Dites-nous si tout va bien ! {agent}
    `),
    thanks: lines(`
      [Merci|Merci beaucoup|Super, merci] !
      Merci pour votre réponse rapide, {agent}.
      C'est noté, merci.
    `),
  },
  es: {
    reply: lines(`
      Hola {first}, gracias por escribirnos. Lo consulto con el taller y te digo algo [mañana|esta semana]. {agent}
      Hola {first}, lo sentimos. ¿Nos mandas [una foto|el número de cuadro]? {agent}
    `),
    told: lines(`
      Hola {first}, nos contaste que la aplicación perdía la bici. La versión 4.2 lo arregla. ¿Nos dices si ya funciona? {agent}
    `),
    thanks: lines(`
      ¡[Gracias|Muchas gracias|Mil gracias]!
      Gracias por responder tan rápido, {agent}.
      Perfecto, gracias.
    `),
  },
};
