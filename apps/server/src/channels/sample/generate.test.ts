import { describe, expect, test } from 'vitest';
import { generateSample, sampleTruth } from './generate.ts';
import { NEEDS } from './needs/all.ts';
import type { SampleInteraction } from './types.ts';

const now = new Date('2026-03-17T10:00:00Z');
const DAY = 86_400_000;
const options = { seed: 20, now };
const { channels, interactions } = generateSample(options);
const truth = sampleTruth(options);
const heard = interactions.filter((interaction) => interaction.direction === 'in');

function ofNeed(key: string): SampleInteraction[] {
  return heard.filter((interaction) => truth.get(interaction.externalId) === key);
}

/** How many of the messages were written from one number of days ago up to a later one. */
function between(messages: readonly SampleInteraction[], fromDaysAgo: number, toDaysAgo: number): number {
  const ago = (message: SampleInteraction) => (now.getTime() - Date.parse(message.at)) / DAY;
  return messages.filter((message) => ago(message) <= fromDaysAgo && ago(message) > toDaysAgo).length;
}

/** Messages by name, most first; names are unique among the invented people. */
function countsByPerson(): number[] {
  const counts = new Map<string, number>();
  for (const { author } of heard) counts.set(author?.name ?? '', (counts.get(author?.name ?? '') ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shareOf = (test: (interaction: SampleInteraction) => boolean) => heard.filter(test).length / heard.length;

describe('the company', () => {
  test('is the same for the same seed and time, and another for another seed', () => {
    expect(generateSample(options)).toEqual({ channels, interactions });
    expect(generateSample({ seed: 21, now }).interactions[0]?.text).not.toBe(interactions[0]?.text);
  });

  test('has five channels, and every message came on one of them', () => {
    expect(channels.map((channel) => channel.network)).toEqual(['email', 'bluesky', 'fediverse', 'review', 'website']);
    const used = new Set(interactions.map((interaction) => interaction.channel));
    expect(used).toEqual(new Set(channels.map((channel) => channel.key)));
  });

  test.each([1, 2, 3, 4, 5])('has some 3,000 messages of 900 customers with seed %i', (seed) => {
    const company = generateSample({ seed, now });
    expect(company.interactions.length).toBeGreaterThan(2_800);
    expect(company.interactions.length).toBeLessThan(3_200);
    const incoming = company.interactions.filter((interaction) => interaction.direction === 'in');
    const names = new Set(incoming.map((interaction) => interaction.author?.name));
    expect(names.size).toBeGreaterThan(880);
    expect(names.size).toBeLessThanOrEqual(900);
  });

  test('refuses a seed that is no whole number and a time that is none', () => {
    expect(() => generateSample({ seed: 1.5, now })).toThrow('expected a whole number as seed, got 1.5');
    expect(() => generateSample({ seed: 1, now: new Date('never') })).toThrow('expected a date as now');
  });
});

describe('the messages', () => {
  test('have texts and ids of their own', () => {
    expect(interactions.every((interaction) => /\S/.test(interaction.text))).toBe(true);
    expect(new Set(interactions.map((interaction) => interaction.externalId)).size).toBe(interactions.length);
  });

  test('are sorted by time and lie before now', () => {
    const times = interactions.map((interaction) => Date.parse(interaction.at));
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(now.getTime());
    expect(times[0]).toBeGreaterThan(now.getTime() - 62 * DAY);
  });

  test('show no address outside .example', () => {
    const all = JSON.stringify(interactions);
    for (const [address] of all.matchAll(/[\p{L}\d.-]+@[\p{L}\d.-]+\.\w+|https?:\/\/[^/"\s]+/gu)) {
      expect(address).toMatch(/\.example$/);
    }
  });

  test('are hardly ever written twice in the same words', () => {
    const long = heard.filter((interaction) => interaction.text.length > 40);
    const words = new Set(long.map((interaction) => interaction.text.toLowerCase()));
    expect(long.length - words.size).toBeLessThan(45);
    expect(long.length - words.size).toBeGreaterThan(4);
  });

  test('fit into a post on Bluesky', () => {
    const posts = interactions.filter((interaction) => interaction.channel === 'bluesky');
    expect(Math.max(...posts.map((interaction) => interaction.text.length))).toBeLessThanOrEqual(300);
  });

  test('are in five languages, most in English', () => {
    expect(new Set(heard.map((interaction) => interaction.language))).toEqual(new Set(['en', 'de', 'nl', 'fr', 'es']));
    expect(shareOf((interaction) => interaction.language !== 'en')).toBeGreaterThan(0.06);
    expect(shareOf((interaction) => interaction.language !== 'en')).toBeLessThan(0.25);
  });

  test('carry stars in first reviews only', () => {
    const rated = heard.filter((interaction) => interaction.rating !== null);
    expect(rated.length).toBeGreaterThan(120);
    for (const { channel, rating } of rated)
      expect([channel, [1, 2, 3, 4, 5].includes(rating ?? 0)]).toEqual(['reviews', true]);
  });

  test('include mails with signatures and with quoted answers', () => {
    const mails = heard.filter((interaction) => interaction.channel === 'mail');
    expect(mails.filter((mail) => mail.text.includes('\n-- \n')).length).toBeGreaterThan(15);
    expect(mails.filter((mail) => /wrote:\n> /.test(mail.text)).length).toBeGreaterThan(15);
  });
});

describe('the people', () => {
  test('take part unequally: a tenth of them writes more than a third, half of them once or twice', () => {
    const counts = countsByPerson();
    expect(sum(counts.slice(0, 90)) / heard.length).toBeGreaterThan(0.35);
    expect(counts[450]).toBeLessThanOrEqual(2);
    expect(counts[0]).toBeGreaterThan(20);
  });

  test('write more on working days than at weekends', () => {
    const weekend = shareOf((interaction) => [0, 6].includes(new Date(interaction.at).getUTCDay()));
    expect(weekend).toBeGreaterThan(0.1);
    expect(weekend).toBeLessThan(0.26);
  });
});

describe('the conversations', () => {
  test('answer messages that exist, were written before, and belong to the same conversation', () => {
    const byId = new Map(interactions.map((interaction) => [interaction.externalId, interaction]));
    const answers = interactions.filter((interaction) => interaction.inReplyTo !== null);
    expect(answers.length).toBeGreaterThan(500);
    for (const answer of answers) {
      const before = byId.get(answer.inReplyTo ?? '');
      expect(before?.conversation).toBe(answer.conversation);
      expect(Date.parse(before?.at ?? '')).toBeLessThanOrEqual(Date.parse(answer.at));
    }
  });

  test('often have several participants, also other customers', () => {
    const speakers = new Map<string, Set<string>>();
    for (const { conversation, author } of heard) {
      const names = speakers.get(conversation ?? '') ?? new Set();
      speakers.set(conversation ?? '', names.add(author?.name ?? ''));
    }
    expect([...speakers.values()].filter((names) => names.size >= 3).length).toBeGreaterThan(40);
  });

  test('are answered by the company in part', () => {
    const answered = interactions.length - heard.length;
    expect(answered / interactions.length).toBeGreaterThan(0.1);
    expect(answered / interactions.length).toBeLessThan(0.22);
  });
});

describe('the needs', () => {
  test('are known for every message, and all are spoken of', () => {
    expect(interactions.every((interaction) => truth.has(interaction.externalId))).toBe(true);
    for (const { key } of NEEDS) expect(ofNeed(key).length, key).toBeGreaterThan(25);
  });

  test('leave about a fifth for small talk', () => {
    const share = shareOf((interaction) => truth.get(interaction.externalId) === 'small-talk');
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.28);
  });

  test('burst twice: rack bolts after the services, delivery news on four days', () => {
    const rack = ofNeed('rack-bolts');
    expect(between(rack, 16, 9) / 7).toBeGreaterThan(6 * (between(rack, 61, 22) / 39));
    const delivery = ofNeed('delivery-notice');
    expect(between(delivery, 40, 36) / 4).toBeGreaterThan(5 * (between(delivery, 61, 40) / 21));
  });

  test('are solved once: the lost connection fades after the change, and people give thanks', () => {
    const pairing = ofNeed('app-pairing');
    expect(between(pairing, 60, 30)).toBeGreaterThan(80);
    expect(between(pairing, 20, 0)).toBeLessThan(12);
    const thanks = pairing.filter((message) => /thank|4\.2|works/i.test(message.text));
    expect(between(thanks, 30, 20)).toBeGreaterThan(20);
  });

  test('stay unsolved elsewhere: as many ask for spare parts in the second month as in the first', () => {
    const parts = ofNeed('spare-parts');
    expect(between(parts, 30.5, 0) / between(parts, 61, 30.5)).toBeGreaterThan(0.65);
    expect(between(parts, 30.5, 0) / between(parts, 61, 30.5)).toBeLessThan(1.5);
  });

  test('of the Otter come from those who ride one', () => {
    const openings = ofNeed('rack-bolts').filter(
      (message) => message.inReplyTo === null && !message.text.includes('"'),
    );
    expect(openings.length).toBeGreaterThan(60);
    expect(new Set(openings.map((message) => message.attributes.product))).toEqual(new Set(['Otter']));
  });
});
