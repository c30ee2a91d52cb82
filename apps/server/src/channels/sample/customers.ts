import { type Hand, newHand } from './handwriting.ts';
import { COUNTRIES } from './names.ts';
import { chance, pick, type Random, WeightedChoice, whole } from './random.ts';
import type { Language, Model, Network } from './types.ts';

/** Somebody who owns, or thinks of buying, a bicycle of the company. */
export interface Customer {
  first: string;
  name: string;
  email: string;
  /** Without sign or server, the same on all open networks. */
  handle: string;
  country: string;
  town: string;
  language: Language;
  offsetHours: number;
  model: Model;
  /** Where they write: one network, seldom two. */
  networks: readonly Network[];
  /** How much they write, relative to others: few write much. */
  activity: number;
  hand: Hand;
  order: string;
}

const MAIL_DOMAINS = ['postbox', 'mailhaus', 'inbox', 'brevkasse', 'letters', 'familymail', 'hofpost'];

/** Where people talk, and how much those who talk there write: nobody writes many reviews. */
const HOMES: readonly { network: Network; weight: number; liveliness: number }[] = [
  { network: 'email', weight: 30, liveliness: 0.7 },
  { network: 'bluesky', weight: 21, liveliness: 1.6 },
  { network: 'fediverse', weight: 19, liveliness: 1.6 },
  { network: 'review', weight: 15, liveliness: 0.15 },
  { network: 'website', weight: 15, liveliness: 0.6 },
];
const MODELS: readonly { model: Model; weight: number }[] = [
  { model: 'Otter', weight: 55 },
  { model: 'Wren', weight: 25 },
  { model: 'Heron', weight: 20 },
];

const countries = new WeightedChoice(COUNTRIES, (country) => country.weight);
const homes = new WeightedChoice(HOMES, (home) => home.weight);
const models = new WeightedChoice(MODELS, (model) => model.weight);

/** Invents people with addresses that nobody else of them has. */
export function inventCustomers(random: Random, count: number): Customer[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => inventCustomer(random, taken));
}

function inventCustomer(random: Random, taken: Set<string>): Customer {
  const country = countries.draw(random);
  const home = homes.draw(random);
  const second = homes.draw(random).network;
  const language = chance(random, country.ownLanguage) ? country.language : 'en';
  const { first, last } = freeName(random, country, taken);
  return {
    first,
    name: `${first} ${last}`,
    email: emailOf(random, first, last),
    handle: handleOf(random, first, last, taken),
    country: country.code,
    town: pick(random, country.towns),
    language,
    offsetHours: country.offsetHours,
    model: models.draw(random).model,
    networks: second !== home.network && chance(random, 0.3) ? [home.network, second] : [home.network],
    activity: home.liveliness * (language === 'en' ? 1 : 0.45) * paretoDraw(random),
    hand: newHand(random),
    order: `WF-${whole(random, 41_000, 68_999)}`,
  };
}

/** Pareto with the shape 1.05, cut at 150: a tenth of the people write as much as half of the others. */
function paretoDraw(random: Random): number {
  return Math.min(150, (1 - random()) ** (-1 / 1.05));
}

interface Names {
  first: readonly string[];
  last: readonly string[];
}

function freeName(random: Random, names: Names, taken: Set<string>): { first: string; last: string } {
  let first: string;
  let last: string;
  do {
    first = pick(random, names.first);
    last = pick(random, names.last);
  } while (taken.has(`${first} ${last}`));
  taken.add(`${first} ${last}`);
  return { first, last };
}

function emailOf(random: Random, first: string, last: string): string {
  const [given, family] = [ascii(first), ascii(last)];
  const domain = pick(random, MAIL_DOMAINS);
  return chance(random, 0.2) ? `${given}@${family}.example` : `${given}.${family}@${domain}.example`;
}

function handleOf(random: Random, first: string, last: string, taken: Set<string>): string {
  const [given, family] = [ascii(first), ascii(last)];
  const wish = pick(random, [
    `${given}${family}`,
    `${given}rides`,
    `${family}`,
    `${given}-${family}`,
    `${given}onwheels`,
  ]);
  let handle = wish;
  while (taken.has(handle)) handle = `${wish}${whole(random, 2, 99)}`;
  taken.add(handle);
  return handle;
}

/** Letters that stay after marks are taken off, in lower case. */
function ascii(name: string): string {
  const plain = name.toLowerCase().replaceAll('ı', 'i').replaceAll('ø', 'o').replaceAll('ß', 'ss');
  return plain.normalize('NFD').replace(/[^a-z]/g, '');
}
