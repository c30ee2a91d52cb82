import { lines } from '../grammar.ts';
import type { Messages } from './messages.ts';

/** Whole messages in Dutch, by the key of the need. */
export const dutch: Messages = {
  'rack-bolts': lines(`
    De bagagedrager achter zit [weer|voor de derde keer] los. [Er zat een kind op!|Na de servicebeurt, nota bene.]
    Sinds de beurt rammelt de achterdrager, er bleek [een bout weg|twee bouten los]. Klopt het dat meer mensen dit hebben?
    Met welk moment moeten die bouten van de drager vast? Ik draai ze elke week aan.
    Op de klinkers zakte de drager [een centimeter|naar links]. Ik durf de kinderen niet meer mee te nemen.
    Volgens de fietsenmaker is het de [derde|vierde] Otter deze maand met een losse drager.
  `),
  'delivery-notice': lines(`
    De mail dat de fiets morgen komt, kwam een dag nadat hij was bezorgd. [Handig.|Dat moet toch beter kunnen?]
    Koerier aan de deur, niemand thuis, want niemand wist ervan. Nu staat hij in een depot [een uur rijden|in Almere].
    Vrije dag genomen voor [dinsdag|vrijdag], bezorgd op maandag bij de buren. Waarom geen bericht vooraf?
    Track en trace zegt "wordt ingepakt". De doos staat al [twee|drie] dagen in de gang.
  `),
  'app-pairing': lines(`
    Sinds de update vindt de app mijn fiets niet meer. [Alles opnieuw geprobeerd.|Elke ochtend opnieuw koppelen.]
    Verbinding valt steeds weg, bij elk stoplicht wel een keer. Weten jullie hiervan?
    Koppelen met mijn telefoon mislukt bij stap 3, [al vier keer|ook na opnieuw installeren].
    App zegt: geen fiets gevonden. Ik zit erop.
  `),
  'spare-parts': lines(`
    Waarom kan ik een [derailleurpad|remblok|belletje] niet gewoon online bestellen? [Ik zit de hele dag in de auto en kan niet bellen.|Half uur in de wacht gehangen.]
    Is er een onderdelenlijst voor de {model}? De winkel stuurt me naar jullie en jullie sturen me terug.
    Fiets staat al [drie|vier] weken stil door een onderdeel van vijf euro.
    Open alsjeblieft een webwinkel met onderdelen. Ik koop er meteen drie.
  `),
  'range-reading': lines(`
    Scherm zei nog [25|30] km, na [acht|zes] was hij leeg. Met tegenwind en twee kinderen.
    Die actieradius klopt voor geen meter. Geef mij maar gewoon procenten.
    Accu vol en toch na [28|32] km op. Ligt dat aan de accu of aan de meter?
  `),
  kickstand: lines(`
    De standaard is loodzwaar met twee kinderen in de bak. Ik ben [1,60|1,58] m en krijg hem niet omhoog.
    Fiets omgevallen, standaard klapte zomaar in. [Gelukkig alleen een schram.|Dit is gevaarlijk.]
  `),
  'rain-cover': lines(`
    De regentent beslaat van binnen, de kinderen zien niks. Kan er een raampje in dat open kan?
    Regentent te laag voor een kind van [vijf|zes]. Komt er een hogere?
  `),
  'mobile-mechanic': lines(`
    Wat een service! Monteur aan de deur, [lekke band|spaak] gemaakt, koffie geweigerd. Chapeau.
    Gebeld om acht uur, om tien uur reed ik weer. Bedankt aan de monteur in {town}!
  `),
  'replaced-car': lines(`
    Auto de deur uit, {model} erin. [Nooit spijt gehad.|De kinderen willen niet anders.]
    Al [een jaar|acht maanden] alles op de {model}: school, boodschappen, grootouders. Heerlijke fiets.
  `),
  'child-seat': lines(`
    Welk zitje past op de {model}? De ene winkel zegt dit, de andere dat.
    Vanaf welke leeftijd mag een baby mee in de schaal? De onze is [acht|tien] maanden.
  `),
  'test-ride': lines(`
    Waar kan ik in de buurt van {town} een proefrit maken op de {model}?
    Kun je er ook een weekend een huren om te proberen?
  `),
  'small-talk': lines(`
    Goedemorgen vanuit {town} ☀️
    [Haha, geweldig.|Precies.|Mooi!]
    Fijn weekend allemaal!
    Reiger op het dak van de school. Keek alsof hij hier werkt.
    [Bedankt!|Dank je wel!|Top, dank.]
    Tegenwind heen, tegenwind terug. Nederland.
  `),
};
