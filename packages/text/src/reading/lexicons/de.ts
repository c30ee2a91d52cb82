import { buildLexicon } from './lexicon.ts';

/** German, written for what customers say. Inflected forms are listed where they differ. */
export const german = buildLexicon({
  polar: {
    '3': `ausgezeichnet hervorragend fantastisch perfekt perfekte perfekter wunderbar wunderbare genial großartig großartige traumhaft
      begeistert liebe exzellent erstklassig hammer spitze klasse super toll tolle toller tolles mega`,
    '2': `gut gute guter gutes guten prima schön schöne schöner schönes freundlich freundliche freundlicher nett nette netter hilfsbereit
      zufrieden empfehlen empfehle empfehlenswert danke dank dankeschön freue freut freuen froh glücklich lecker zuverlässig
      kompetent kompetente lob gefällt gelungen angenehm sauber liebevoll hilfreich lohnt beste bester bestes besten spaß
      beeindruckt vielen_dank gern gerne glückwunsch herrlich`,
    '1': `schnell schnelle schneller pünktlich einfach günstig fair bequem ordentlich okay besser praktisch nützlich funktioniert
      klappt geklappt gelöst hilft geholfen sicher modern frisch ruhig freundlichkeit interessant hoffe leicht`,
    '-1': `spät zu_spät verspätet verspätung langsam problem probleme fehler fehlt fehlte leider teuer warten warte gewartet
      wartezeit schwierig kompliziert unklar umständlich laut dreckig schmutzig kalt klein alt veraltet verloren verpasst storniert
      ausgefallen ausfall gestrichen gesperrt defekt defekte kaputt hängt abgestürzt abstürzt stürzt ruckelt falsch falsche
      falscher falsches beschwerde beschwere reklamation mangel mangelhaft warteschleife niemand niemals schade traurig müde
      nervt sorge sorgen angst keine_antwort keine_reaktion nicht_erreichbar geht_nicht funktioniert_nicht`,
    '-2': `schlecht schlechte schlechter schlechtes schlechten enttäuscht enttäuschend enttäuschung ärgerlich ärger verärgert nervig
      unfreundlich unfreundliche unverschämt frech frechheit unzumutbar inakzeptabel lächerlich peinlich wütend sauer hasse
      hass dumm blöd blöde mist scheiße scheiss scheiß verarscht verarsche lüge lügen gelogen unprofessionell inkompetent
      unfähig zumutung unmöglich furchtbar schrecklich traurig nutzlos wertlos müll schrott finger_weg nie_wieder reicht_mir
      frustriert frustrierend eklig ekelhaft schlampig unzuverlässig überteuert`,
    '-3': `katastrophe katastrophal grauenhaft grauenvoll schlimmste schlechteste betrug betrüger abzocke abgezockt horror unterirdisch
      saftladen widerlich skandal`,
  },
  negators: 'nicht kein keine keinen keiner keinem nie niemals nichts ohne weder kaum nirgends nirgendwo',
  intensifiers:
    'sehr so total absolut wirklich echt extrem besonders äußerst unglaublich richtig völlig komplett viel zu immer mega',
  diminishers: 'etwas wenig bisschen ziemlich relativ eher fast teilweise manchmal',
  contrasts: 'aber jedoch allerdings trotzdem dennoch leider sondern',
});
