import { address, CHANNELS } from './address.ts';
import { type Customer, inventCustomers } from './customers.ts';
import { NEEDS } from './needs/all.ts';
import { chance, createRandom, type Random, WeightedChoice, whole } from './random.ts';
import { repeats } from './repeats.ts';
import { Rhythm } from './rhythm.ts';
import { type Draft, type Opening, Threads } from './threads.ts';
import type { Need, Network, SampleCompany, SampleInteraction, SampleOptions } from './types.ts';
import { canSpeakOf, Writer } from './writer.ts';

const CUSTOMERS = 900;
/** Conversations begun by customers; with all that follows they make some 3,000 messages. */
const OPENINGS = 1_930;

/**
 * Makes two months of a fictional company, Wrenfield, a maker of cargo bicycles: some 3,000 messages of 900 customers
 * on five channels. Pure: the same options give the same company.
 *
 * @throws RangeError when the seed is no whole number or `now` is no date
 */
export function generateSample(options: SampleOptions): SampleCompany {
  return { channels: [...CHANNELS], interactions: [...compose(options).values()] };
}

/**
 * What each message of the same sample is about, for measuring how well they are grouped; never shown.
 *
 * @returns the key of a need, or `small-talk`, by external id
 */
export function sampleTruth(options: SampleOptions): Map<string, string> {
  return new Map([...compose(options)].map(([draft, interaction]) => [interaction.externalId, draft.need]));
}

function compose({ seed, now }: SampleOptions): Map<Draft, SampleInteraction> {
  if (!Number.isInteger(seed)) throw new RangeError(`expected a whole number as seed, got ${seed}`);
  if (Number.isNaN(now.getTime())) throw new RangeError('expected a date as now, got an invalid one');
  const customers = inventCustomers(createRandom(seed, 'customers'), CUSTOMERS);
  const writer = new Writer(createRandom(seed, 'texts'));
  const openings = open(createRandom(seed, 'openings'), writer, new Rhythm(now), customers);
  const threads = new Threads(createRandom(seed, 'threads'), writer, now, customers);
  const drafts = [
    ...openings.flatMap(({ opening, need }) => [opening, ...threads.grow(opening, need)]),
    ...NEEDS.flatMap((need) => [...threads.announce(need, 'bluesky'), ...threads.announce(need, 'fediverse')]),
    ...repeats(
      createRandom(seed, 'repeats'),
      writer,
      openings.map(({ opening }) => opening),
      customers,
    ),
  ];
  const past = drafts.filter((draft) => draft.at < now.getTime());
  return address(past.sort((one, other) => one.at - other.at));
}

interface Begun {
  opening: Opening;
  need: Need;
}

/** Every customer speaks once; the rest is spoken by the lively ones. */
function open(random: Random, writer: Writer, rhythm: Rhythm, customers: readonly Customer[]): Begun[] {
  const lively = new WeightedChoice(customers, (customer) => customer.activity);
  const others = Array.from({ length: OPENINGS - customers.length }, () => lively.draw(random));
  return [...customers, ...others].map((customer) => {
    const network = networkOf(random, customer);
    const need = needOf(random, customer, network);
    return { opening: openingOf(random, writer, rhythm, customer, need, network), need };
  });
}

function networkOf(random: Random, customer: Customer): Network {
  const [home, second] = customer.networks;
  if (!home) throw new RangeError(`expected a network for ${customer.name}, got none`);
  return second && chance(random, 0.25) ? second : home;
}

function needOf(random: Random, customer: Customer, network: Network): Need {
  const weightOf = (need: Need): number => {
    const owns = need.models?.includes(customer.model) ?? true;
    return owns && canSpeakOf(customer, need) ? need.weight * (need.networks[network] ?? 0) : 0;
  };
  return new WeightedChoice(NEEDS, weightOf).draw(random);
}

function openingOf(
  random: Random,
  writer: Writer,
  rhythm: Rhythm,
  customer: Customer,
  need: Need,
  network: Network,
): Opening {
  return {
    need: need.key,
    network,
    language: customer.language,
    at: rhythm.draw(random, need.key, customer.offsetHours, need.curve),
    text: writer.opening(customer, need, network),
    author: { customer },
    inReplyTo: null,
    stars: network === 'review' ? whole(random, ...need.stars) : null,
  };
}
