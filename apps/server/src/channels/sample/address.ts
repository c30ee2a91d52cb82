import type { Customer } from './customers.ts';
import type { Draft } from './threads.ts';
import type { Network, SampleChannel, SampleInteraction } from './types.ts';

export const CHANNELS: readonly SampleChannel[] = [
  { key: 'mail', network: 'email', name: 'help@wrenfield.example' },
  { key: 'bluesky', network: 'bluesky', name: '@wrenfield.example' },
  { key: 'fediverse', network: 'fediverse', name: '@wrenfield@wielen.example' },
  { key: 'reviews', network: 'review', name: 'Reviews at Cargo Rated' },
  { key: 'website', network: 'website', name: 'Question box on the website' },
];

type Author = NonNullable<SampleInteraction['author']>;

/**
 * Gives drafts their ids, addresses and conversations, in the forms that the networks use.
 *
 * @param drafts sorted by time, so that what is answered has its id before the answer
 */
export function address(drafts: readonly Draft[]): Map<Draft, SampleInteraction> {
  const done = new Map<Draft, SampleInteraction>();
  drafts.forEach((draft, index) => {
    const before = draft.inReplyTo ? done.get(draft.inReplyTo) : undefined;
    done.set(draft, interactionOf(draft, index + 1, before));
  });
  return done;
}

function interactionOf(draft: Draft, number: number, before: SampleInteraction | undefined): SampleInteraction {
  const author = authorOf(draft);
  const externalId = externalIdOf(draft.network, number, author);
  const customer = 'customer' in draft.author ? draft.author.customer : null;
  return {
    channel: channelOf(draft.network),
    externalId,
    at: new Date(draft.at).toISOString(),
    atAssumed: false,
    text: draft.text,
    author,
    conversation: before?.conversation ?? externalId,
    inReplyTo: before?.externalId ?? null,
    url: urlOf(draft.network, externalId, author),
    direction: customer ? 'in' : 'out',
    visibility: draft.network === 'email' || draft.network === 'website' ? 'private' : 'public',
    rating: draft.stars,
    language: draft.language,
    attributes: customer ? { product: customer.model, country: customer.country } : {},
  };
}

function channelOf(network: Network): string {
  const channel = CHANNELS.find((candidate) => candidate.network === network);
  if (!channel) throw new RangeError(`expected a channel for every network, got none for "${network}"`);
  return channel.key;
}

function authorOf(draft: Draft): Author {
  if ('customer' in draft.author) return customerAs(draft.author.customer, draft.network);
  const name = `${draft.author.agent} at Wrenfield`;
  if (draft.network === 'bluesky') return { handle: 'wrenfield.example', name, email: null };
  if (draft.network === 'fediverse') return { handle: '@wrenfield@wielen.example', name, email: null };
  return { handle: null, name, email: 'help@wrenfield.example' };
}

/** How one person appears on a network; only mail and the website show the same address. */
function customerAs(customer: Customer, network: Network): Author {
  const { handle, name, email } = customer;
  if (network === 'bluesky') return { handle: `${handle}.skies.example`, name, email: null };
  if (network === 'fediverse') return { handle: `@${handle}@wielen.example`, name, email: null };
  if (network === 'review') return { handle: `${handle}@cargorated.example`, name, email: null };
  return { handle: null, name, email };
}

function externalIdOf(network: Network, number: number, author: Author): string {
  const id = (1_000_003 * number + 7_919).toString(36);
  if (network === 'email') return `<${id}@${author.email?.split('@')[1] ?? 'wrenfield.example'}>`;
  if (network === 'bluesky') return `at://${author.handle}/post/${id}`;
  if (network === 'fediverse') return `https://wielen.example/${author.handle?.split('@')[1]}/${id}`;
  return `${network}-${id}`;
}

function urlOf(network: Network, externalId: string, author: Author): string | null {
  if (network === 'bluesky') return `https://skies.example/${author.handle}/${externalId.split('/').at(-1)}`;
  if (network === 'fediverse') return externalId;
  return network === 'review' ? `https://cargorated.example/wrenfield/${externalId}` : null;
}
