import fc from 'fast-check';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type TestWorkspace, testServer } from './server.fixture.ts';

const server = await testServer();
const owner = new pg.Client({ connectionString: server.installation.ownerUrl });
await owner.connect();
afterAll(() => owner.end());

/** Runs a task of the composed server, as a runner would. */
async function work(role: 'loop' | 'channels', task: string, payload: Record<string, string>): Promise<void> {
  const run = server.tasks[role].find(({ tasks }) => task in tasks)?.tasks[task];
  if (!run) throw new Error(`no task ${task}`);
  await run(payload, { signal: new AbortController().signal });
}

async function uploaded(firm: TestWorkspace, name: string, content: string) {
  const boundary = 'between-the-parts';
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return firm.ask('POST', '/imports', body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}

/** Uploads, starts, and walks everything through import and loop. @returns the finished import */
async function imported(firm: TestWorkspace, name: string, content: string) {
  const { id } = (await uploaded(firm, name, content)).json();
  await firm.ask('POST', `/imports/${id}/start`, {});
  await work('channels', 'import.run', { workspaceId: firm.id, importId: id });
  await work('loop', 'loop', { workspaceId: firm.id });
  return (await firm.ask('GET', `/imports/${id}`)).json();
}

const csv = [
  'created,author,text,stars',
  '2026-11-01T10:00:00Z,ann,The rack works loose after a week,2',
  '2026-11-01T11:00:00Z,bob,"Where is my parcel, please?",3',
  '2026-13-01T11:00:00Z,cy,This date does not exist,3',
  '2026-11-02T11:00:00Z,ann,Still loose. Third time now.,1',
  '',
].join('\n');

test('a file is understood, brought in, and what did not fit is listed with line and reason', async () => {
  const firm = await server.workspace('First file');
  const looked = (await uploaded(firm, 'reviews.csv', csv)).json();
  expect(looked).toMatchObject({ state: 'waiting', preview: { format: 'csv', problem: null } });
  expect(looked.preview.columns.map(({ field }: { field: string | null }) => field)).toEqual([
    'at',
    'author.handle',
    'text',
    'rating',
  ]);
  const done = await imported(firm, 'reviews.csv', csv);
  expect(done).toMatchObject({ state: 'finished', read: 4, imported: 3, duplicates: 0, rejected: 1, pending: 0 });
  const { items } = (await firm.ask('GET', `/imports/${done.id}/rejects`)).json();
  expect(items).toEqual([
    { line: 4, reason: expect.stringContaining('2026-13-01'), raw: expect.stringContaining('cy') },
  ]);
  expect((await firm.ask('GET', '/people')).json().items.map(({ name }: { name: string }) => name)).toEqual([
    'ann',
    'bob',
  ]);
});

test('rejects come back as a file that can be mended and brought in', async () => {
  const firm = await server.workspace('Mending');
  const { id } = await imported(firm, 'reviews.csv', csv);
  const file = await firm.ask('GET', `/imports/${id}/rejects/file`);
  expect(file.headers['content-type']).toContain('text/csv');
  const mended = await imported(firm, 'mended.csv', file.body.replaceAll('2026-13-01', '2026-11-03'));
  expect(mended).toMatchObject({ read: 1, imported: 1, rejected: 0 });
});

test('bringing a file in twice changes nothing', async () => {
  const firm = await server.workspace('Twice');
  await imported(firm, 'reviews.csv', csv);
  const before = await rowsOf(firm.id);
  expect(await imported(firm, 'again.csv', csv)).toMatchObject({ imported: 0, duplicates: 3, rejected: 1 });
  expect(await rowsOf(firm.id)).toEqual(before);
});

test('a file that cannot be read is refused with what to do, and leaves nothing', async () => {
  const firm = await server.workspace('Unreadable');
  for (const content of ['', '\u0000\u0001\u0002\u0003\u0000\u0000 binary']) {
    const answer = await uploaded(firm, 'odd.csv', content);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).not.toBe('');
  }
  expect((await firm.ask('GET', '/imports')).json().items).toEqual([]);
});

test('a stopped import goes on where it was', async () => {
  const firm = await server.workspace('Stopping');
  const { id } = (await uploaded(firm, 'reviews.csv', csv)).json();
  await firm.ask('POST', `/imports/${id}/start`, {});
  expect((await firm.ask('POST', `/imports/${id}/stop`, {})).json().state).toBe('stopped');
  await work('channels', 'import.run', { workspaceId: firm.id, importId: id });
  expect((await firm.ask('GET', `/imports/${id}`)).json()).toMatchObject({ state: 'stopped', read: 0 });
  expect((await firm.ask('POST', `/imports/${id}/start`, {})).json().state).toBe('running');
  await work('channels', 'import.run', { workspaceId: firm.id, importId: id });
  expect((await firm.ask('GET', `/imports/${id}`)).json()).toMatchObject({ state: 'finished', imported: 3 });
});

test('taking an import back leaves what was there before, whatever the two files have in common', async () => {
  const line = fc.record({
    author: fc.constantFrom('ann', 'bob', 'cy'),
    text: fc.constantFrom('The rack is loose', 'Where is my parcel?', 'Thank you all', 'Battery died at noon'),
    minute: fc.integer({ min: 0, max: 5 }),
    thread: fc.constantFrom(undefined, 't1', 't2'),
  });
  const file = fc.array(line, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(file, file, async (kept, taken) => {
      const firm = await server.workspace('Undo');
      await imported(firm, 'kept.jsonl', jsonLines(kept));
      const before = await rowsOf(firm.id);
      const { id } = await imported(firm, 'taken.jsonl', jsonLines(taken));
      const undone = await firm.ask('POST', `/imports/${id}/undo`, {});
      expect(undone.statusCode, undone.body).toBe(200);
      expect(await rowsOf(firm.id)).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test('the sample company comes and goes to the last row', async () => {
  const firm = await server.workspace('Sample');
  const before = await rowsOf(firm.id);
  expect((await firm.ask('POST', '/sample')).statusCode).toBe(201);
  await work('loop', 'loop', { workspaceId: firm.id });
  expect((await firm.ask('GET', '/sample')).json()).toMatchObject({ loaded: true, interactions: expect.any(Number) });
  expect((await firm.ask('GET', '/channels')).json().items).toHaveLength(5);
  expect((await firm.ask('POST', '/sample')).statusCode).toBe(409);
  const { removed } = (await firm.ask('DELETE', '/sample')).json();
  expect(removed).toBeGreaterThan(2500);
  expect(await rowsOf(firm.id)).toEqual(before);
});

type Line = { author: string; text: string; minute: number; thread: string | undefined };

function jsonLines(lines: Line[]): string {
  return lines
    .map(({ author, text, minute, thread }) =>
      JSON.stringify({ at: `2026-11-01T10:0${minute}:00Z`, author: { handle: author }, text, conversation: thread }),
    )
    .join('\n');
}

/** What a workspace holds of words, people and conversations, in a form that can be compared. */
async function rowsOf(workspaceId: string): Promise<Record<string, unknown[]>> {
  const questions = {
    interactions: 'select external_id, text, at from conversations.interaction where workspace_id = $1 order by 1',
    conversations: `select key, messages, preview, waiting, first_at, last_at, last_in_at
                      from conversations.conversation where workspace_id = $1 order by 1`,
    entries: 'select count(*) as n from conversations.entry where workspace_id = $1',
    participants: 'select count(*) as n from conversations.participant where workspace_id = $1',
    found: 'select count(*) as n from conversations.search where workspace_id = $1',
    readings: 'select count(*) as n from understanding.reading where workspace_id = $1',
    evidence: 'select count(*) as n from insights.evidence where workspace_id = $1',
    people: 'select name, tags from people.person where workspace_id = $1 order by 1',
    identities: 'select namespace, value from people.identity where workspace_id = $1 order by 1, 2',
    pending: 'select count(*) as n from conversations.pending where workspace_id = $1',
  };
  const answers: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(questions)) answers[name] = (await owner.query(sql, [workspaceId])).rows;
  return answers;
}
