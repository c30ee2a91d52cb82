import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Ask, type TestWorkspace, testServer, upload } from '../server.fixture.ts';

const server = await testServer();

/** Starts a waiting import and lets the background work run to its end. */
async function bringIn(
  { id: workspaceId, ask }: Pick<TestWorkspace, 'id' | 'ask'>,
  importId: string,
  mapping?: object,
) {
  const started = await ask('POST', `/imports/${importId}/start`, mapping ? { mapping } : {});
  expect(started.statusCode, started.body).toBe(200);
  await server.run('import.run', { workspaceId, importId });
  await server.run('loop', { workspaceId });
  return (await ask('GET', `/imports/${importId}`)).json();
}

async function log(ask: Ask) {
  return (await ask('GET', '/interactions?limit=200')).json().items;
}

const csv = `When,Name,E-mail,Comment,Product
2026-09-01 10:00,Ann,ann@firm.example,"The bell is broken, again",bell
2026-09-02 11:30,Bob,bob@firm.example,I love the new gears,gears
2026-09-31 10:00,Cy,cy@firm.example,That day does not exist,gears
2026-09-03 09:00,Dee,,,
`;

test('a CSV file is shown before it comes in, comes in, is read, and its bad rows are listed', async () => {
  const firm = await server.workspace();
  const waiting = (await upload(firm.ask, 'feedback.csv', csv)).json();
  expect(waiting).toMatchObject({ state: 'waiting', fileName: 'feedback.csv', read: 0 });
  expect(waiting.preview).toMatchObject({ format: 'csv', delimiter: ',', problem: null });
  const fields = waiting.preview.columns.map(({ name, field }: { name: string; field: string }) => `${name}: ${field}`);
  expect(fields).toEqual(['When: at', 'Name: author.name', 'E-mail: author.email', 'Comment: text', 'Product: null']);
  expect(await log(firm.ask)).toEqual([]);

  const done = await bringIn(firm, waiting.id);
  expect(done).toMatchObject({ state: 'finished', read: 4, imported: 2, duplicates: 0, rejected: 2, pending: 0 });
  expect(done.bytesRead).toBe(done.bytesTotal);
  const [bob, ann] = await log(firm.ask);
  expect(ann).toMatchObject({
    at: '2026-09-01T10:00:00.000Z',
    text: 'The bell is broken, again',
    author: { name: 'Ann', email: 'ann@firm.example' },
    attributes: { Product: 'bell' },
  });
  expect(bob.reading.sentiment).toMatchObject({ label: 'positive' });
  expect((await firm.ask('GET', `/imports/${waiting.id}/rejects`)).json().items).toMatchObject([
    { line: 4, reason: expect.stringContaining('2026-09-31'), raw: expect.stringContaining('Cy') },
    { line: 5, reason: expect.stringContaining('text') },
  ]);
});

test('the rejects come as a file that is mended and brought back', async () => {
  const firm = await server.workspace();
  const { id } = (await upload(firm.ask, 'feedback.csv', csv)).json();
  await bringIn(firm, id);
  const file = await firm.ask('GET', `/imports/${id}/rejects/file`);
  expect(file.headers['content-disposition']).toContain('feedback.csv.rejects.csv');
  const mended = file.body.replaceAll('2026-09-31', '2026-09-30').replace('Dee,,', 'Dee,,The lamp is fine');
  const again = (await upload(firm.ask, 'mended.csv', mended)).json();
  expect(await bringIn(firm, again.id)).toMatchObject({ read: 2, imported: 2, rejected: 0 });
  expect((await log(firm.ask)).map(({ text }: { text: string }) => text)).toEqual([
    'That day does not exist',
    'The lamp is fine',
    'I love the new gears',
    'The bell is broken, again',
  ]);
});

const jsonl = [1, 2, 3].map((at) =>
  JSON.stringify({ externalId: `x${at}`, at: `2026-11-0${at}T10:00:00Z`, text: `Hello ${at}` }),
);
const mbox = [1, 2].map(
  (at) => `From ann@firm.example Sun Nov  1 10:00:00 2026
From: Ann <ann@firm.example>
To: help@shop.example
Subject: Bell ${at}
Message-ID: <m${at}@firm.example>
Date: Sun, 01 Nov 2026 1${at}:00:00 +0000
Content-Type: text/plain; charset=utf-8

The bell number ${at} is broken.
`,
);

test.each([
  ['JSON lines', 'a.jsonl', `${jsonl.join('\n')}\n`, 3],
  ['compressed JSON lines', 'a.jsonl.gz', gzipSync(jsonl.join('\n')), 3],
  ['a mailbox', 'a.mbox', mbox.join('\n'), 2],
])('%s come in', async (_what, name, content, rows) => {
  const firm = await server.workspace();
  const { id } = (await upload(firm.ask, name, content)).json();
  expect(await bringIn(firm, id)).toMatchObject({ state: 'finished', read: rows, imported: rows, rejected: 0 });
  expect(await log(firm.ask)).toHaveLength(rows);
});

test('bringing the same file in again changes nothing', async () => {
  const firm = await server.workspace();
  const [first, second] = [
    (await upload(firm.ask, 'a.csv', csv)).json(),
    (await upload(firm.ask, 'b.csv', csv)).json(),
  ];
  await bringIn(firm, first.id);
  const before = [
    await log(firm.ask),
    (await firm.ask('GET', '/people')).json(),
    (await firm.ask('GET', '/conversations?box=all')).json(),
  ];
  expect(await bringIn(firm, second.id)).toMatchObject({ imported: 0, duplicates: 2, rejected: 2 });
  const after = [
    await log(firm.ask),
    (await firm.ask('GET', '/people')).json(),
    (await firm.ask('GET', '/conversations?box=all')).json(),
  ];
  expect(after).toEqual(before);
});

test('columns that were guessed wrong are chosen by hand', async () => {
  const firm = await server.workspace();
  const file = 'a,b\nThe bell is broken,Ann\n';
  const waiting = (await upload(firm.ask, 'a.csv', file)).json();
  const mapping = { text: 'b', 'author.name': 'a' };
  const seen = (await firm.ask('POST', `/imports/${waiting.id}/preview`, { mapping })).json();
  expect(seen.preview.interactions).toMatchObject([{ text: 'Ann', author: 'The bell is broken' }]);
  await bringIn(firm, waiting.id, mapping);
  expect(await log(firm.ask)).toMatchObject([{ text: 'Ann', author: { name: 'The bell is broken' } }]);
});

test('a stopped import keeps what came in and goes on where it was', async () => {
  const firm = await server.workspace();
  const rows = Array.from({ length: 2500 }, (_, at) => JSON.stringify({ externalId: `x${at}`, text: `Hello ${at}` }));
  const { id } = (await upload(firm.ask, 'a.jsonl', rows.join('\n'))).json();
  expect((await firm.ask('POST', `/imports/${id}/stop`)).statusCode).toBe(409);
  await firm.ask('POST', `/imports/${id}/start`, {});
  const shuttingDown = new AbortController();
  const running = server.run('import.run', { workspaceId: firm.id, importId: id }, shuttingDown.signal);
  shuttingDown.abort();
  await running;
  expect((await firm.ask('GET', `/imports/${id}`)).json()).toMatchObject({ state: 'running', imported: 0 });
  const interrupted = server.run('import.run', { workspaceId: firm.id, importId: id });
  expect((await firm.ask('POST', `/imports/${id}/stop`)).json()).toMatchObject({ state: 'stopped' });
  await interrupted;
  const stopped = (await firm.ask('GET', `/imports/${id}`)).json();
  expect(stopped.imported).toBeLessThan(rows.length);
  expect(await bringIn(firm, id)).toMatchObject({ state: 'finished', read: 2500, imported: 2500, duplicates: 0 });
  expect((await firm.ask('POST', `/imports/${id}/start`, {})).json()).toMatchObject({ code: 'channels.import_state' });
});

test('an import that its server left is found by the sweep and goes on', async () => {
  const firm = await server.workspace();
  const { id } = (await upload(firm.ask, 'a.csv', csv)).json();
  await firm.ask('POST', `/imports/${id}/start`, {});
  server.at('2026-11-20T12:05:00Z');
  await server.run('import.sweep', {});
  await server.run('import.run', { workspaceId: firm.id, importId: id });
  expect((await firm.ask('GET', `/imports/${id}`)).json()).toMatchObject({ state: 'finished', imported: 2 });
  server.at('2026-11-20T12:00:00Z');
});

test.each([
  ['an empty file', 'a.csv', ''],
  ['a picture', 'a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
])('%s is refused with the reason, and nothing of it is kept', async (_what, name, content) => {
  const firm = await server.workspace();
  const answer = await upload(firm.ask, name, content);
  expect(answer.json()).toMatchObject({ status: 422, code: 'channels.unreadable_file' });
  expect((await firm.ask('GET', '/imports')).json().items).toEqual([]);
});

test('a request without a file is refused', async () => {
  const firm = await server.workspace();
  const type = 'multipart/form-data; boundary=x';
  expect((await firm.ask('POST', '/imports', '--x--\r\n', { 'content-type': type })).statusCode).toBe(422);
});

test('an import of another workspace is not there', async () => {
  const [mine, other] = [await server.workspace(), await server.workspace()];
  const { id } = (await upload(mine.ask, 'a.csv', csv)).json();
  expect((await other.ask('GET', `/imports/${id}`)).statusCode).toBe(404);
  for (const verb of ['start', 'stop', 'undo']) {
    expect((await other.ask('POST', `/imports/${id}/${verb}`, {})).statusCode, verb).toBe(404);
  }
});
