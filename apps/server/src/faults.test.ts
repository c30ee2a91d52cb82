import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  ask,
  eventually,
  fillUp,
  newDataFolder,
  newFirm,
  postmasterOf,
  query,
  type Served,
  smallDisk,
  startServe,
} from './serve.fixture.ts';

const folder = await newDataFolder();

/** What is in the log of the newest workspace, and how far the loop went with it. */
const state = `
  select count(i.id)::int as interactions, count(distinct i.external_id)::int as different,
         count(e.interaction_id)::int as placed, count(r.interaction_id)::int as read,
         (select count(*)::int from conversations.pending p where p.workspace_id = w.id) as pending
    from (select id from workspaces.workspace order by id desc limit 1) w
    left join conversations.interaction i on i.workspace_id = w.id
    left join conversations.entry e on e.workspace_id = w.id and e.interaction_id = i.id
    left join understanding.reading r on r.workspace_id = w.id and r.interaction_id = i.id
   group by w.id`;
type State = { interactions: number; different: number; placed: number; read: number; pending: number };

const look = (of = folder) => query<State>(of, state);
const allThereOnce = (rows: number): State => ({
  interactions: rows,
  different: rows,
  placed: rows,
  read: rows,
  pending: 0,
});

/** A file of good rows, with a bad one after every hundred. */
function file(rows: number): { form: FormData; rejects: number } {
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = `${at},2026-11-0${(at % 9) + 1}T10:00:00Z,u${at % 500},The gears of bike ${at % 70} slip when it rains`;
    return at % 100 === 99 ? `${row}\nbad${at},2026-02-31T10:00:00Z,u1,That day does not exist` : row;
  });
  const form = new FormData();
  form.set('file', new Blob([`id,at,handle,text\n${lines.join('\n')}\n`]), 'rows.csv');
  return { form, rejects: Math.floor(rows / 100) };
}

async function startImport(served: Served, key: string, form: FormData): Promise<string> {
  const made = await ask(served, key, 'POST', '/imports', form);
  const { id } = (await made.json()) as { id: string };
  expect((await ask(served, key, 'POST', `/imports/${id}/start`, {})).status).toBe(200);
  return id;
}

test('a server killed in the middle of an import, and again in the middle of the loop, loses and doubles nothing', async () => {
  const rows = 5000;
  const { form, rejects } = file(rows);
  const first = await startServe(folder);
  const { key } = await newFirm(first.url);
  const id = await startImport(first, key, form);
  await eventually(async () => expect((await look()).interactions).toBeGreaterThan(0));
  await first.end('SIGKILL');

  const second = await startServe(folder);
  await eventually(async () => {
    const { interactions, pending, placed } = await look();
    expect([interactions, pending > 0, placed > 0]).toEqual([rows, true, true]);
  });
  await second.end('SIGKILL');

  const third = await startServe(folder);
  await eventually(async () => expect(await look()).toEqual(allThereOnce(rows)));
  const done = await (await ask(third, key, 'GET', `/imports/${id}`)).json();
  expect(done).toMatchObject({
    state: 'finished',
    read: rows + rejects,
    imported: rows,
    duplicates: 0,
    rejected: rejects,
  });
  expect(await third.end('SIGTERM')).toBe(0);
});

test('a killed database is started again: requests fail with 503 meanwhile, and what was acknowledged is there once', async () => {
  const served = await startServe(folder);
  const { key } = await newFirm(served.url);
  const clients = [1, 2, 3].map((name) => new Client(served, key, name));
  const sending = Promise.all(clients.map((client) => client.sendUntilStopped()));
  const acknowledged = () => clients.reduce((sum, client) => sum + client.acknowledged, 0);
  await eventually(async () => expect(acknowledged()).toBeGreaterThan(500));

  const before = await postmasterOf(folder);
  process.kill(before ?? 0, 'SIGKILL');
  await eventually(async () =>
    expect(clients.flatMap(({ answers }) => [...answers])).toContain('503 application/problem+json'),
  );
  const atFailure = acknowledged();
  await eventually(async () => expect(acknowledged()).toBeGreaterThan(atFailure + 500));
  for (const client of clients) client.stop();
  await sending;

  expect(await postmasterOf(folder)).not.toBe(before);
  const answers = new Set(clients.flatMap((client) => [...client.answers]));
  expect(answers).toEqual(new Set(['202 application/json', '503 application/problem+json']));
  await eventually(async () => expect(await look()).toEqual(allThereOnce(acknowledged())));
  expect(await served.end('SIGTERM')).toBe(0);
});

test('SIGTERM ends a server within seconds, with a listening browser and in the middle of an import, which goes on later', async () => {
  const rows = 5000;
  const first = await startServe(folder);
  const { key } = await newFirm(first.url);
  const stream = await ask(first, key, 'GET', '/events');
  const heard = stream.text();
  const { form } = file(rows);
  await startImport(first, key, form);
  await eventually(async () => expect((await look()).interactions).toBeGreaterThan(0));
  const startedAt = performance.now();
  expect(await first.end('SIGTERM')).toBe(0);
  expect((performance.now() - startedAt) / 1000).toBeLessThan(15);
  expect(await heard).toContain('event: import.changed');
  expect(await postmasterOf(folder)).toBeNull();

  const second = await startServe(folder);
  await eventually(async () => expect(await look()).toEqual(allThereOnce(rows)));
  expect(await second.end('SIGTERM')).toBe(0);
});

test('a full disk makes requests fail with 503, and with room again everything goes on by itself', async ({ skip }) => {
  const disk = await smallDisk('200m');
  if (!disk) return skip('only root may mount a small disk');
  const served = await startServe(disk);
  const { key } = await newFirm(served.url);
  const client = new Client(served, key, 1, { words: 3000 });
  const sending = client.sendUntilStopped();
  await eventually(async () => expect(client.acknowledged).toBeGreaterThan(0));
  const filler = await fillUp(disk);
  await eventually(async () => expect([...client.answers]).toContain('503 application/problem+json'));
  const atFailure = client.acknowledged;
  await rm(filler);
  await eventually(async () => expect(client.acknowledged).toBeGreaterThan(atFailure));
  client.stop();
  await sending;

  expect(client.answers).toEqual(new Set(['202 application/json', '503 application/problem+json']));
  await eventually(async () => expect(await look(disk)).toEqual(allThereOnce(client.acknowledged)));
  expect(await served.end('SIGTERM')).toBe(0);
});

/** Sends batch after batch, each again until it is acknowledged, as a careful program does. */
class Client {
  acknowledged = 0;
  /** Status and type of every kind of answer that came. */
  readonly answers = new Set<string>();
  readonly #served: Served;
  readonly #key: string;
  readonly #name: number;
  readonly #padding: string;
  #stopped = false;

  constructor(served: Served, key: string, name: number, { words } = { words: 0 }) {
    this.#served = served;
    this.#key = key;
    this.#name = name;
    this.#padding = ' and again'.repeat(words);
  }

  async sendUntilStopped(): Promise<void> {
    while (!this.#stopped) {
      const from = this.acknowledged;
      const items = Array.from({ length: 50 }, (_, at) => ({
        externalId: `${this.#name}-${from + at}`,
        at: '2026-11-01T10:00:00Z',
        text: `The gears of bike ${at} slip when it rains${this.#padding}`,
        author: { handle: `u${at}` },
      }));
      const answer = await ask(this.#served, this.#key, 'POST', '/interactions', { items });
      await answer.text();
      this.answers.add(`${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`);
      if (answer.status === 202) this.acknowledged += items.length;
    }
  }

  stop(): void {
    this.#stopped = true;
  }
}
