import type { Language } from './types.ts';

/** Where customers live, how they write, and what they may be called. All people are invented. */
export interface Country {
  code: string;
  /** Share of the customers, relative to the other countries. */
  weight: number;
  language: Language;
  /** How many of its customers write in their own language rather than in English. */
  ownLanguage: number;
  /** Hours ahead of UTC. */
  offsetHours: number;
  first: readonly string[];
  last: readonly string[];
  towns: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

/** Names that are at home in many places, added to those of each country. */
const everywhere = {
  first: words(`Amina, Priya, Yusuf, Mei, Nkechi, Tariq, Leila, Kofi, Sana, Arjun, Noor, Hana, Dele, Zofia, Mateo, Ayşe,
    Ivana, Linh, Farah, Tomasz, Rania, Emre, Chidi, Anjali, Olena, Samir, Thandi, Ravi, Jin, Fatou`),
  last: words(`Okonkwo, Rahman, Nguyen, Patel, Yılmaz, Mensah, Haddad, Kowalczyk, Bello, Iyer, Tran, Farouk, Silva,
    Demir, Adeyemi, Chowdhury, Petrov, Osei, Karimi, Sharma, Lin, Diallo, Novak, Boateng, Hosseini, Park`),
};

export const COUNTRIES: readonly Country[] = [
  {
    code: 'GB',
    weight: 34,
    language: 'en',
    ownLanguage: 1,
    offsetHours: 0,
    first: words(`Alice, Gareth, Imogen, Rhys, Fiona, Callum, Bethan, Hugh, Morag, Dominic, Jess, Stuart, Nell, Owen,
      Harriet, Duncan, Tamsin, Joel, Maeve, Craig, Pippa, Lewis, Ruth, Alasdair`),
    last: words(`Ashdown, Pritchard, Hollis, MacRae, Winslow, Tranter, Bramley, Kerr, Loxley, Penrose, Thackray, Vaughan,
      Easton, Muir, Garside, Whitlock, Sorrell, Dunmore, Fairley, Oakes, Tilling, Redfern`),
    towns: words('Bristol, Leeds, Edinburgh, Norwich, Cardiff, Sheffield, Brighton, York, Hackney, Exeter'),
  },
  {
    code: 'IE',
    weight: 7,
    language: 'en',
    ownLanguage: 1,
    offsetHours: 0,
    first: words('Aoife, Ciarán, Niamh, Eoin, Sinéad, Declan, Róisín, Fergal, Gráinne, Cathal'),
    last: words('Brennan, Quinlan, Tierney, Mulcahy, Foley, Geraghty, Lynagh, Devane, Costigan, Heaney'),
    towns: words('Dublin, Cork, Galway, Limerick'),
  },
  {
    code: 'DE',
    weight: 17,
    language: 'de',
    ownLanguage: 0.36,
    offsetHours: 1,
    first: words(`Anke, Jörg, Katrin, Tobias, Heike, Lukas, Silke, Matthias, Frauke, Jonas, Birgit, Sven, Lena, Uwe,
      Nele, Holger, Johanna, Florian`),
    last: words(`Brandhoff, Kessler, Lindauer, Vogt, Reimann, Petersen, Hartwig, Thoma, Eberle, Sandner, Rohde, Wiegand,
      Tiedemann, Falk, Ostermann, Bischoff`),
    towns: words('Freiburg, Hamburg, Leipzig, Münster, Köln, Bremen, Berlin, Karlsruhe'),
  },
  {
    code: 'NL',
    weight: 14,
    language: 'nl',
    ownLanguage: 0.34,
    offsetHours: 1,
    first:
      words(`Hanneke, Joost, Marloes, Pieter, Sanne, Wouter, Femke, Bram, Anouk, Sjoerd, Lotte, Ruben, Tineke, Daan,
      Maaike, Gijs`),
    last: words(`van Leeuwen, de Wit, Hoekstra, Verkerk, Dijkman, ter Horst, Postma, van der Meulen, Kuiper, Smeets,
      Brouwer, Zwart, Huisman, Schouten`),
    towns: words('Utrecht, Groningen, Haarlem, Nijmegen, Rotterdam, Zwolle, Delft'),
  },
  {
    code: 'FR',
    weight: 8,
    language: 'fr',
    ownLanguage: 0.45,
    offsetHours: 1,
    first: words(`Camille, Thibault, Élodie, Mathieu, Maëlle, Julien, Solène, Antoine, Clémence, Yann, Odile, Bastien`),
    last: words('Garnier, Lemoine, Faure, Delcourt, Rivoire, Kerbrat, Meunier, Vasseur, Perrin, Castagne'),
    towns: words('Nantes, Lyon, Strasbourg, Grenoble, Rennes, Lille'),
  },
  {
    code: 'ES',
    weight: 5,
    language: 'es',
    ownLanguage: 0.5,
    offsetHours: 1,
    first: words('Lucía, Iñaki, Marta, Álvaro, Nuria, Rubén, Carmen, Jordi, Irene, Gonzalo'),
    last: words('Echeverría, Salgado, Roldán, Puig, Camacho, Barrientos, Lozano, Ferrer, Aguilar, Prieto'),
    towns: words('Vitoria, Valencia, Barcelona, Zaragoza, Sevilla'),
  },
  {
    code: 'BE',
    weight: 6,
    language: 'nl',
    ownLanguage: 0.3,
    offsetHours: 1,
    first: words('Griet, Stijn, Liesbeth, Koen, Annelies, Jelle, Veerle, Dries'),
    last: words('Claes, Vermeiren, Goossens, De Smedt, Wouters, Lambrecht, Van Hecke, Maes'),
    towns: words('Ghent, Antwerp, Leuven, Brussels'),
  },
  {
    code: 'SE',
    weight: 5,
    language: 'en',
    ownLanguage: 1,
    offsetHours: 1,
    first: words('Astrid, Oskar, Malin, Henrik, Ebba, Rasmus, Linnea, Viggo'),
    last: words('Lindgren, Sjöberg, Ekström, Nyqvist, Hallberg, Wallin, Dahlin, Strand'),
    towns: words('Malmö, Gothenburg, Uppsala, Copenhagen'),
  },
  {
    code: 'US',
    weight: 4,
    language: 'en',
    ownLanguage: 1,
    offsetHours: -8,
    first: words('Dana, Marcus, Beth, Andre, Carla, Wes, Naomi, Hector'),
    last: words('Whitfield, Dorsey, Kaplan, Reyes, Lindholm, Ochoa, Barlow, Tate'),
    towns: words('Portland, Oakland, Seattle, Davis'),
  },
].map((country) => ({
  ...country,
  first: [...country.first, ...everywhere.first],
  last: [...country.last, ...everywhere.last],
})) as readonly Country[];
