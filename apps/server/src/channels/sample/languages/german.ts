import { lines } from '../grammar.ts';
import type { Messages } from './messages.ts';

/** Whole messages in German, by the key of the need. */
export const german: Messages = {
  'rack-bolts': lines(`
    Der Gepäckträger hinten ist [schon wieder|zum dritten Mal] locker. [Die Kinder fahren jetzt nicht mehr mit.|Beim Service wurde er doch gerade festgezogen.]
    Seit der Inspektion klappert es hinten, [eine Schraube vom Träger fehlt|zwei Schrauben waren nur noch handfest]. Ist das bekannt?
    Heute auf dem Weg zur Kita ist der Träger um [einen Zentimeter|zwei Finger breit] abgesackt. Mit Kind drauf! Bitte dringend melden.
    Welches Drehmoment brauchen die Schrauben am Gepäckträger? Sie lösen sich [nach jeder Fahrt|auf dem Kopfsteinpflaster] von selbst.
    Träger wackelt, Gewinde ausgerissen, Werkstatt ratlos. [So geht das nicht.|Was nun?]
    Beim Otter meiner [Schwester|Nachbarin] hat sich der Träger auch gelöst. Das kann kein Zufall sein.
  `),
  'delivery-notice': lines(`
    Die Mail "Ihr Rad kommt morgen" kam [einen Tag nach|zwei Stunden nach] der Spedition. [Großartig.|Was soll ich damit?]
    Spedition stand vor der Tür, niemand zu Hause, weil niemand etwas wusste. Bitte vorher Bescheid geben, nicht hinterher.
    Ich habe mir für [Dienstag|Donnerstag] freigenommen. Geliefert wurde am Tag davor, [angenommen hat es die Nachbarin|jetzt steht es im Depot].
    Laut Sendungsverfolgung wird mein {model} gerade verpackt. Es steht seit [gestern|Montag] bei uns im Hausflur.
    Warum erfahre ich von der Lieferung erst durch die Karte im Briefkasten? Bestellung {order}.
  `),
  'app-pairing': lines(`
    Seit dem Update findet die App das Rad nicht mehr. [Neu installiert, neu gekoppelt, nichts.|Jeden Morgen dasselbe Theater.]
    Bluetooth bricht nach [zehn Sekunden|jeder Ampel] ab. Ist der Fehler bekannt?
    App sagt "kein Fahrrad in der Nähe", ich sitze drauf. 🙃
    Kopplung mit dem zweiten Handy klappt nicht, bei Schritt 3 ist Schluss. [Was kann ich noch probieren?|Android, alles aktuell.]
    Bitte gebt uns die alte Version der App zurück, die hat wenigstens die Verbindung gehalten.
  `),
  'spare-parts': lines(`
    Warum kann ich [ein Schaltauge|einen Bremsbelag|eine Klingel] nicht einfach online bestellen? Am Telefon hänge ich [20|35|40] Minuten.
    Ich brauche nur eine Feder für den Ständer. Händler sagt Hersteller, Hersteller sagt Händler.
    Gibt es eine Ersatzteilliste mit Nummern für das {model}? Ich repariere gern selbst.
    Euer Shop verkauft Tassen, aber keine Ersatzteile. Schade.
    Seit [drei|vier] Wochen steht mein Rad, weil ein Teil für vier Euro fehlt.
  `),
  'range-reading': lines(`
    Angezeigt waren noch [28|31|24] km, nach [sieben|neun] war Schluss. Am Berg, im Dunkeln.
    Die Reichweite ist ein Märchen. [Mit Kindern die Hälfte.|Bei Kälte sowieso.]
    Kann man statt der Kilometer die Prozente anzeigen? Den Kilometern glaube ich nichts mehr.
    Akku voll, Anzeige 60, gefahren [25|33]. Ist der Akku defekt oder rechnet das Display falsch?
  `),
  rust: lines(`
    Nach [einem Winter|fünf Monaten] rosten die Schrauben an der Kiste. Bei dem Preis erwarte ich Edelstahl.
    Der Lack platzt an der Kante ab, darunter ist schon Rost. [Ist das Garantie?|Fotos anbei.]
    Speichen angelaufen, Ständer braun. Das Rad steht unter Dach!
  `),
  'child-seat': lines(`
    Welcher Kindersitz passt auf das {model}? [Drei Läden, drei Meinungen.|In der Anleitung steht nichts.]
    Ab welchem Alter darf unsere Tochter in der Schale mitfahren? Sie ist jetzt [neun|elf] Monate.
    Passt der Sitz vom alten Modell auf die neuen Schienen?
  `),
  'mobile-mechanic': lines(`
    Großes Lob an den Monteur, der [bei strömendem Regen|am Samstag] vor unserer Haustür die Nabe repariert hat. Spitze!
    Angerufen um neun, um elf war der Servicewagen da, um zwölf lief alles. [So muss das.|Danke!]
    Der mobile Service ist Gold wert. Kein Schleppen, kein Warten.
  `),
  'replaced-car': lines(`
    Das Auto ist verkauft. [Seit acht Monaten|Seit einem Jahr] machen wir alles mit dem {model}, und es fehlt uns nichts.
    Beste Anschaffung seit Jahren, die Kinder singen auf dem Weg zur Schule.
    Wocheneinkauf, Kita, Baumarkt: alles mit dem {model}. Wer braucht da noch einen Zweitwagen?
  `),
  invoices: lines(`
    Auf der Rechnung zu {order} fehlt unsere USt-IdNr. Die Leasingfirma nimmt sie so nicht an. [Bitte korrigieren.|Dritter Versuch.]
    Der Betrag wurde zweimal abgebucht. Wann kommt das Geld zurück?
    Wo finde ich die Rechnung? Im Konto ist nichts, am Telefon ging niemand ran.
  `),
  'test-ride': lines(`
    Wo kann man in {town} ein {model} Probe fahren? Wir kämen mit [zwei|drei] Kindern.
    Verleiht ihr auch übers Wochenende? Zehn Minuten auf dem Hof sagen wenig.
  `),
  'small-talk': lines(`
    Guten Morgen aus {town} ☕
    Schönes Wochenende allerseits!
    [Haha, sehr gut.|Stimmt.|Genau so.]
    Nebel am Fluss, Kaffee in der Hand. Mehr brauche ich nicht.
    Automatische Antwort: Ich bin bis Montag nicht im Büro.
    [Danke!|Danke schön!|Alles klar, danke.]
    Wer hat eigentlich an der Uhr gedreht? 😅
  `),
};
