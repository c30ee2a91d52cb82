import type { Customer } from './customers.ts';
import { pick, type Random, whole } from './random.ts';
import type { Draft, Opening } from './threads.ts';
import type { Writer } from './writer.ts';

const MINUTE = 60_000;
const LONGEST_QUOTE = 190;
const REPOSTS = 36;
const SENT_TWICE = 14;

/** What is heard twice: posts that others pass on, and forms and mails that were sent a second time. */
export function repeats(
  random: Random,
  writer: Writer,
  openings: readonly Opening[],
  customers: readonly Customer[],
): Draft[] {
  const posts = openings.filter((opening) => isWorthPassingOn(opening));
  const letters = openings.filter((opening) => opening.network === 'email' || opening.network === 'website');
  const speakers = customers.filter((customer) => customer.networks.includes('bluesky'));
  return [
    ...Array.from({ length: REPOSTS }, () => repost(random, writer, pick(random, posts), pick(random, speakers))),
    ...Array.from({ length: SENT_TWICE }, () => sentTwice(random, pick(random, letters))),
  ];
}

function isWorthPassingOn(opening: Opening): boolean {
  const open = opening.network === 'bluesky' || opening.network === 'fediverse';
  return open && opening.need !== 'small-talk' && opening.text.length > 50 && opening.text.length < LONGEST_QUOTE;
}

function repost(random: Random, writer: Writer, original: Opening, customer: Customer): Draft {
  return {
    ...original,
    network: 'bluesky',
    at: original.at + whole(random, 20, 1200) * MINUTE,
    text: writer.repost(original.text),
    author: { customer },
  };
}

function sentTwice(random: Random, original: Opening): Draft {
  return { ...original, at: original.at + whole(random, 1, 40) * MINUTE };
}
