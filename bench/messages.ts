import { generateSample, type SampleInteraction } from '../apps/server/src/channels/sample/index.ts';

const now = new Date('2026-11-01T00:00:00Z');
const days = 60;
const millisecondsADay = 86_400_000;

/** A message as a program posts it, and as a line of a file holds it. */
export type BenchMessage = {
  externalId: string;
  at: string;
  text: string;
  author: SampleInteraction['author'];
  conversation: string | null;
  direction: 'in' | 'out';
  rating: number | null;
};

const pool: SampleInteraction[] = [];
let companies = 0;

/** Messages of the sample company, and of others like it with other customers and sentences, as many as are asked for. */
function poolOf(atLeast: number): SampleInteraction[] {
  while (pool.length < atLeast) {
    companies += 1;
    pool.push(...generateSample({ seed: companies, now }).interactions);
  }
  return pool;
}

/** Texts of one sample company, oldest first. */
export function sampleTexts(): string[] {
  return poolOf(1).map(({ text }) => text);
}

/**
 * Messages of real shape, oldest first, spread over two months.
 *
 * @param count how many
 * @param prefix of ids, so that two lists have none in common
 * @param different how many are made anew; after them the same come again, with other ids, authors and conversations
 */
export function makeMessages(count: number, prefix = 'm', different = 10_000): BenchMessage[] {
  const sources = poolOf(Math.min(count, different));
  const begin = now.getTime() - days * millisecondsADay;
  const step = (days * millisecondsADay) / count;
  return Array.from({ length: count }, (_, index): BenchMessage => {
    const { text, author, conversation, direction, rating } = sources[index % sources.length]!;
    const round = `${prefix}${Math.floor(index / sources.length)}`;
    return {
      externalId: `${prefix}-${index}`,
      at: new Date(begin + index * step).toISOString(),
      text,
      author: author && inRound(author, round),
      conversation: conversation && `${round}-${conversation}`,
      direction,
      rating,
    };
  });
}

function inRound({ handle, name, email }: NonNullable<BenchMessage['author']>, round: string): BenchMessage['author'] {
  return {
    handle: handle && `${handle}.${round}`,
    name: name && `${name} ${round}`,
    email: email && `${round}.${email}`,
  };
}

/** Bodies for `POST /interactions`, made beforehand so that making them costs no measured time. */
export function bodiesOf(messages: readonly BenchMessage[], size = 1000): Buffer[] {
  return Array.from({ length: Math.ceil(messages.length / size) }, (_, index) =>
    Buffer.from(JSON.stringify({ items: messages.slice(index * size, (index + 1) * size) })),
  );
}
