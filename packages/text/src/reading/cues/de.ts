import { buildCues } from './cues.ts';

/** German phrases by which customers show what they want. */
export const germanCues = buildCues({
  complaint: {
    '2.5':
      'beschwerde | beschweren | reklamation | unzumutbar | inakzeptabel | frechheit | unverschämt | keine antwort | niemand antwortet | niemand erreichbar | geht niemand ans | immer noch nicht | noch immer nicht | seit wochen | seit tagen | warteschleife | geld zurück | nicht angekommen | nicht geliefert | nie angekommen | zu spät | abzocke | enttäuscht | schon wieder | wie kann es sein | doppelt abgebucht',
    '1.3':
      'schlecht | schlechter | verspätung | storniert | ausgefallen | kaputt | warten | gewartet | leider | unfreundlich | ärgerlich | falsch | fehlt | nie',
  },
  question: {
    '2.5':
      'wie kann ich | wie komme ich | können sie | könnten sie | kann man | kann ich | gibt es | wann kommt | wann ist | wo ist | wo finde | wie lange | wie viel | haben sie | ist es möglich | ich wüsste gern | wer kann | könnt ihr | habt ihr | darf ich',
    '1.6': '?',
    '0.8': 'wie | wann | wo | warum | wieso | welche | welcher | wer | was',
  },
  idea: {
    '3': 'wäre schön wenn | wäre schön | wäre toll | wäre gut | wäre super | wäre hilfreich | wünsche mir | ich wünschte | vorschlag | mein vorschlag | bitte fügt | bitte ergänzen | könnte man nicht | könntet ihr nicht | man sollte | ihr solltet | sie sollten | es sollte | fehlt eine funktion | eine funktion | anregung | verbesserungsvorschlag | würde mir wünschen | idee',
  },
  praise: {
    '2.5':
      'sehr zufrieden | großes lob | ein lob | toller service | super service | guter service | immer wieder gerne | sehr freundlich | weiter so | top service | sehr gut | alles bestens',
    '1.2': 'super | toll | klasse | spitze | perfekt | gut | freundlich | begeistert | hervorragend',
  },
  thanks: { '4': 'danke | vielen dank | herzlichen dank | dankeschön | besten dank', '-5': 'danke für nichts' },
  purchase: {
    '3': 'möchte bestellen | möchte kaufen | würde gerne kaufen | würde gern bestellen | ich möchte ein angebot | ein angebot | angebot für | wo kann ich kaufen | wieder lieferbar | auf lager | was kostet | wie viel kostet | probeabo | möchte buchen | vorbestellen',
  },
  churn: {
    '3.5':
      'kündigen | kündige | kündigung | nie wieder | wechsle zu | wechsel zu | anbieter wechseln | konto löschen | konto schließen | abbestellen | das war das letzte mal | zur konkurrenz | vertrag beenden | letzte bestellung',
  },
  referral: {
    '3': 'weiterempfehlen | empfehle ich | empfehle euch | weiterempfohlen | meinen freunden | jedem empfehlen',
    '-4': 'nicht empfehlen | nicht weiterempfehlen | keinem empfehlen',
  },
  report: {
    '2.5':
      'funktioniert nicht | geht nicht | fehlermeldung | stürzt ab | stürzt ständig ab | hängt sich auf | lässt sich nicht | startet nicht | lädt nicht | ist kaputt | ist defekt | kein internet | kein netz | störung | kann mich nicht anmelden | login geht nicht | seit dem update | link ist tot',
    '1': 'fehler | problem | update | defekt | kaputt',
  },
});
