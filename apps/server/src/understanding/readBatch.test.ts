import { readText } from '@parley/text';
import { afterAll, expect, test } from 'vitest';
import { type Tx, WorkspaceDb } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase } from '../platform/testing/database.ts';
import { findReadings, type ReadableInteraction, readBatch, readingOf, startReading } from './index.ts';
import { createReader } from './reader.ts';

const { url } = await testDatabase();
const db = new WorkspaceDb({ url, maxConnections: 2 });
const reader = createReader();
afterAll(async () => {
  await reader.close();
  await db.close();
});

const now = new Date('2026-10-05T12:00:00.000Z');

async function keep(trx: Tx, workspaceId: string, texts: readonly string[]): Promise<ReadableInteraction[]> {
  const channelId = newId();
  const channel = { workspace_id: workspaceId, id: channelId, kind: 'file', network: 'file', name: 'Files' };
  await trx
    .insertInto('channels.channel')
    .values({ ...channel, state: 'listening', can_send: false, created_at: now })
    .execute();
  const interactions = texts.map((text) => ({ id: newId(), text, network: 'file', language: null, attributes: {} }));
  await trx
    .insertInto('conversations.interaction')
    .values(
      interactions.map(({ id, text }) => ({
        workspace_id: workspaceId,
        id,
        channel_id: channelId,
        external_id: id,
        at: now,
        at_assumed: false,
        text,
        direction: 'in',
        visibility: 'public',
        attributes: '{}',
        custody: 'copied',
        heard_at: now,
      })),
    )
    .execute();
  return interactions;
}

async function readAll(texts: readonly string[], change: Partial<ReadableInteraction> = {}) {
  const workspaceId = newId();
  return db.inWorkspace(workspaceId, async (trx) => {
    const interactions = (await keep(trx, workspaceId, texts)).map((one) => ({ ...one, ...change }));
    const readings = await readBatch(trx, workspaceId, interactions, startReading(interactions, reader));
    const rows = await findReadings(
      trx,
      workspaceId,
      interactions.map(({ id }) => id),
    );
    const again = await readBatch(trx, workspaceId, interactions, startReading(interactions, reader));
    return { workspaceId, interactions, readings, rows, again };
  });
}

const texts = [
  'My order 12345 never arrived and nobody answers, I am furious!',
  'Where can I find the opening hours?',
  'Ваш магазин закрыт уже третий день подряд',
  '',
  'Half a pair: \ud83d\ude21 and "quotes" \\ back',
];

test('what is kept of a reading gives the reading back, for every kind of text', async () => {
  const { interactions, rows } = await readAll(texts);
  for (const { id, text } of interactions) {
    const { id: _, visible, visibleNoSignature, ...reading } = readText({ id, text });
    const kept = readingOf(rows.get(id)!, text);
    expect(kept).toEqual({ ...reading, ...(reading.sentiment && { sentiment: kept.sentiment }) });
    expect(kept.sentiment?.label).toBe(reading.sentiment?.label);
    expect(kept.sentiment?.score ?? 0).toBeCloseTo(reading.sentiment?.score ?? 0, 5);
  }
});

test('readings come in the order of the texts, and reading again gives the same', async () => {
  const { interactions, readings, again } = await readAll(texts);
  expect(readings.map(({ id }) => id)).toEqual(interactions.map(({ id }) => id));
  expect(again).toEqual(readings);
});

test('mail is read without its quotes and signature', async () => {
  const mail =
    'Thank you, all is well now.\n\nOn 1 Oct 2026, Ann wrote:\n> Your service is a terrible, broken disgrace.\n';
  const { readings } = await readAll([mail], { network: 'email' });
  expect(readings[0]?.visible).toBe('Thank you, all is well now.');
  expect(readings[0]?.sentiment?.label).not.toBe('negative');
});

test('a language that the source names in full is cut to its code, and one that is no code is passed over', async () => {
  const [brazilian, odd] = [
    await readAll(['ok'], { language: 'pt-BR' }),
    await readAll(['ok'], { language: 'Klingon' }),
  ];
  expect(brazilian.readings[0]?.language).toBe('pt');
  expect(odd.readings[0]?.language).toBe(readText({ text: 'ok' }).language);
});

test('phrases are cut from the message as it stands; one that does not fit is left out', async () => {
  const { interactions, rows } = await readAll(['Write to help@firm.example about order 12345, the delivery was late']);
  const [{ id, text }] = interactions as [ReadableInteraction];
  const { spans } = readingOf(rows.get(id)!, text);
  expect(spans.length).toBeGreaterThan(0);
  for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  expect(readingOf(rows.get(id)!, 'short').spans.every(({ end }) => end <= 5)).toBe(true);
});

test('another workspace does not see the readings', async () => {
  const { interactions } = await readAll(['Hello there']);
  const other = newId();
  const found = await db.inWorkspace(other, (trx) =>
    findReadings(
      trx,
      other,
      interactions.map(({ id }) => id),
    ),
  );
  expect(found.size).toBe(0);
});
