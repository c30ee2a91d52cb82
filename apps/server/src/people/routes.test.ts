import { expect, test } from 'vitest';
import { type Ask, testServer } from '../server.fixture.ts';

const server = await testServer();

type Author = { handle?: string; name?: string; email?: string };

/** Has people speak, and the loop hear them. */
async function heard(ask: Ask, workspaceId: string, authors: Author[]): Promise<void> {
  const items = authors.map((author, at) => ({ text: `Message ${at} of ${author.name}`, author }));
  expect((await ask('POST', '/interactions', { items })).statusCode).toBe(202);
  await server.run('loop', { workspaceId });
}

type Page = { items: { name: string }[]; next: string | null };

async function page(ask: Ask, query: string): Promise<Page> {
  const answer = await ask('GET', `/people?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const names = async (ask: Ask, query: string): Promise<string[]> =>
  (await page(ask, query)).items.map(({ name }) => name);

test('people come by name, page after page, each once, also while new ones are heard', async () => {
  const { ask, workspaceId } = await server.owner();
  const all = ['Ada', 'ada', 'Bea', 'Cleo', 'Ädne', 'Émile', 'Zoë'];
  await heard(
    ask,
    workspaceId,
    all.map((name, at) => ({ handle: `h${at}`, name })),
  );
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, next }: Page = await page(ask, `limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...items.map(({ name }) => name));
    if (seen.length === 2) await heard(ask, workspaceId, [{ handle: 'early', name: 'Aaron' }]);
    cursor = next;
  }
  expect(seen.toSorted()).toEqual(all.toSorted());
  expect(seen.slice(0, 4).map((name) => name.toLowerCase())).toEqual(['ada', 'ada', 'bea', 'cleo']);
});

test('people are found by the beginning of any word of the name, a handle or an address', async () => {
  const { ask, workspaceId } = await server.owner();
  await heard(ask, workspaceId, [
    { handle: 'AnnieB', name: 'Ann van Dijk', email: 'a.vandijk@firm.example' },
    { handle: 'bob', name: 'Bob' },
  ]);
  for (const q of ['dij', 'ANN', '%40annie', 'a.vand', 'van%20ann'])
    expect(await names(ask, `q=${q}`)).toEqual(['Ann van Dijk']);
  for (const q of ['nni', 'vandijk', "'%20%7C%20!%3A*"]) expect(await names(ask, `q=${q}`)).toEqual([]);
  for (const q of ['%00', 'a%00b']) expect((await ask('GET', `/people?q=${q}`)).statusCode).toBe(422);
  for (const q of ['!!', '%27', '%26', '%22', ':*', '%5C'])
    expect((await ask('GET', `/find?q=${q}`)).statusCode, q).toBe(200);
});

test('what the team knows of a person is kept over what a source says', async () => {
  const { ask, workspaceId } = await server.owner();
  await heard(ask, workspaceId, [{ handle: 'ann', name: 'ann1979' }]);
  const [{ id }] = (await ask('GET', '/people')).json().items;
  const change = { name: 'Ann van Dijk', pronoun: 'she', organisation: 'Dijk & Co', tags: ['vip', 'vip', 'press'] };
  const changed = (await ask('PATCH', `/people/${id}`, change)).json();
  expect(changed).toMatchObject({ ...change, organisation: { name: 'Dijk & Co' }, tags: ['vip', 'press'], version: 2 });
  await heard(ask, workspaceId, [{ handle: 'ann', name: 'ann1980' }]);
  expect((await ask('GET', `/people/${id}`)).json()).toMatchObject({ name: 'Ann van Dijk', version: 2 });
  expect(await names(ask, 'tag=vip')).toEqual(['Ann van Dijk']);
  expect(await names(ask, `organisation=${changed.organisation.id}`)).toEqual(['Ann van Dijk']);
  expect((await ask('GET', '/people/tags')).json().items).toEqual([
    { tag: 'press', people: 1 },
    { tag: 'vip', people: 1 },
  ]);
});

test('of two who change a person at once the slower one hears of it, and changes nothing', async () => {
  const { ask, workspaceId } = await server.owner();
  await heard(ask, workspaceId, [{ handle: 'ann', name: 'Ann' }]);
  const [{ id }] = (await ask('GET', '/people')).json().items;
  const set = (name: string) => ask('PATCH', `/people/${id}`, { name }, { 'if-match': '"1"' });
  const answers = await Promise.all([set('Anna'), set('Anne')]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
  const winner = answers.find(({ statusCode }) => statusCode === 200)?.json().name;
  expect((await ask('GET', `/people/${id}`)).json()).toMatchObject({ name: winner, version: 2 });
  expect((await ask('PATCH', `/people/${id}`, { name: 'X' }, { 'if-match': 'new' })).statusCode).toBe(422);
});

test('a note carries its author, who alone may take it back', async () => {
  const olu = await server.owner();
  await heard(olu.ask, olu.workspaceId, [{ handle: 'ann', name: 'Ann' }]);
  const [{ id }] = (await olu.ask('GET', '/people')).json().items;
  const note = (await olu.ask('POST', `/people/${id}/notes`, { text: 'Calls on Fridays' })).json();
  expect((await olu.ask('GET', `/people/${id}/notes`)).json().items).toMatchObject([
    { id: note.id, text: 'Calls on Fridays', author: 'Olu', authorId: olu.id },
  ]);
  const made = await olu.ask('POST', '/api-keys', { name: 'robot', scopes: ['write'] });
  const robot = { authorization: `Bearer ${made.json().key}` };
  const ask = (method: 'POST' | 'DELETE', url: string, payload?: object) =>
    server.app.inject({ method, url: `/api/v1${url}`, headers: robot, ...(payload && { payload }) });
  expect((await ask('POST', `/people/${id}/notes`, { text: 'beep' })).statusCode).toBe(403);
  expect((await ask('DELETE', `/people/${id}/notes/${note.id}`)).statusCode).toBe(404);
  expect((await olu.ask('DELETE', `/people/${id}/notes/${note.id}`)).statusCode).toBe(200);
  expect((await olu.ask('GET', `/people/${id}/notes`)).json().items).toEqual([]);
});

test('who may only read changes nothing, and another workspace’s people are not there', async () => {
  const olu = await server.owner();
  await heard(olu.ask, olu.workspaceId, [{ handle: 'ann', name: 'Ann' }]);
  const [{ id }] = (await olu.ask('GET', '/people')).json().items;
  const made = await olu.ask('POST', '/api-keys', { name: 'reader', scopes: ['read'] });
  const reader = { authorization: `Bearer ${made.json().key}` };
  const url = `/api/v1/people/${id}`;
  expect((await server.app.inject({ url, headers: reader })).statusCode).toBe(200);
  const change = { method: 'PATCH' as const, url, headers: reader, payload: { name: 'X' } };
  expect((await server.app.inject(change)).statusCode).toBe(403);
  const pia = await server.owner('Pia');
  expect((await pia.ask('GET', `/people/${id}`)).statusCode).toBe(404);
  expect((await pia.ask('PATCH', `/people/${id}`, { name: 'X' })).statusCode).toBe(404);
});
