import { expect } from 'vitest';
import { newId } from './platform/ids.ts';
import { type TestServer, upload } from './server.fixture.ts';

/** Every route that was asked, as "<METHOD> <path of the OpenAPI document>". */
export type Walked = Set<string>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
/** Asks a route and gives the answer, which must be a good one. `{names}` in the path are taken from `ids`. */
type Go = (
  method: Method,
  path: string,
  ids?: object,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;
// biome-ignore lint/suspicious/noExplicitAny: answers of all routes; what is read of them is checked by the next request
type Answer = any;
type Walker = { server: TestServer; workspaceId: string; me: string; go: Go };

/** A signed-in owner asks every route, in an order in which there is something to ask for. */
export async function walkAllRoutes(server: TestServer): Promise<Walked> {
  const walked: Walked = new Set();
  const { id: me, workspaceId, ask } = await server.owner();
  const go: Go = async (method, path, ids = {}, body = undefined, headers = {}) => {
    const values = new Map(Object.entries(ids));
    const url = path.replace(/\{(\w+)\}/g, (_, name) => String(values.get(name)));
    const answer =
      body instanceof File ? await upload(ask, body.name, await body.text()) : await ask(method, url, body, headers);
    expect(answer.statusCode, `${method} ${url}: ${answer.body.slice(0, 300)}`).toBeLessThan(300);
    walked.add(`${method} /api/v1${path.split('?')[0]}`);
    return String(answer.headers['content-type']).includes('json;') ? answer.json() : answer.body;
  };
  const walker = { server, workspaceId, me, go };
  await walkWorkspace(walker);
  await walkImports(walker);
  await go('POST', '/sample');
  await go('GET', '/sample');
  await go('POST', '/interactions', {}, { items: [{ text: 'The bell is too quiet', author: { handle: 'cy' } }] });
  await work(walker);
  await walkInbox(walker);
  await walkPeople(walker);
  await walkInsights(walker);
  await work(walker);
  await go('GET', '/find?q=bell');
  await go('GET', '/audit');
  await go('DELETE', '/sample');
  for (const task of ['loop.sweep', 'import.sweep', 'platform.prune']) await server.run(task, {});
  return walked;
}

async function work({ server, workspaceId }: Walker): Promise<void> {
  await server.run('loop', { workspaceId });
  await server.run('insights.reflect', { workspaceId });
}

async function walkWorkspace({ server, workspaceId, go }: Walker): Promise<void> {
  await go('GET', '/installation');
  await go('GET', '/me');
  await go('GET', '/workspace');
  await go('PATCH', '/workspace', {}, { timeZone: 'Europe/Amsterdam' });
  await go('POST', '/workspaces', {}, { name: 'Another' });
  const pia = await server.owner('Pia');
  await server.installation.db.inWorkspace(workspaceId, (trx) =>
    trx
      .insertInto('workspaces.member')
      .values({ workspace_id: workspaceId, user_id: pia.id, role: 'member', joined_at: server.installation.clock() })
      .execute(),
  );
  await go('GET', '/members');
  await go('PATCH', '/members/{id}', pia, { role: 'viewer' });
  await go('DELETE', '/members/{id}', pia);
  await go('POST', '/invitations', {}, { email: 'ann@firm.example', role: 'member' });
  await go('DELETE', '/invitations/{id}', (await go('GET', '/invitations')).items[0]);
  const { apiKey } = await go('POST', '/api-keys', {}, { name: 'robot', scopes: ['read'] });
  await go('GET', '/api-keys');
  await go('DELETE', '/api-keys/{id}', apiKey);
}

async function walkImports({ server, workspaceId, go }: Walker): Promise<void> {
  const rows = [
    'id,at,handle,email,text',
    '1,2026-11-01T10:00:00Z,ann,ann@firm.example,The parcel came late',
    '2,never,bob,,Hm',
  ];
  const waiting = await go('POST', '/imports', {}, new File([rows.join('\n')], 'rows.csv'));
  await go('POST', '/imports/{id}/preview', waiting, { mapping: { text: 'text' } });
  await go('POST', '/imports/{id}/start', waiting, {}, { 'idempotency-key': 'start' });
  await go('POST', '/imports/{id}/stop', waiting);
  await go('POST', '/imports/{id}/start', waiting, {});
  await server.run('import.run', { workspaceId, importId: waiting.id });
  await work({ server, workspaceId, me: '', go });
  await go('GET', '/imports');
  await go('GET', '/imports/{id}', waiting);
  await go('GET', '/imports/{id}/rejects', waiting);
  await go('GET', '/imports/{id}/rejects/file', waiting);
  await go('GET', '/channels');
  await go('POST', '/imports/{id}/undo', waiting);
}

async function walkInbox({ server, workspaceId, me, go }: Walker): Promise<void> {
  await go('GET', '/interactions?q=bell&sentiment=negative&intent=complaint');
  await go('GET', '/interactions/{id}', (await go('GET', '/interactions')).items[0]);
  for (const box of ['mine', 'team', 'asleep']) await go('GET', `/conversations?box=${box}`);
  const [conversation] = (await go('GET', '/conversations?box=all')).items;
  const at = (outgoing: { id: string }) => ({ id: conversation.id, outgoingId: outgoing.id });
  await go('GET', '/conversations/counts');
  await go(
    'PATCH',
    '/conversations/{id}',
    conversation,
    { assignee: me },
    { 'if-match': String(conversation.version) },
  );
  await go('POST', '/conversations/{id}/presence', conversation, { doing: 'typing' });
  await go('POST', '/conversations/{id}/seen', conversation);
  await go('POST', '/conversations/{id}/notes', conversation, { text: 'Look at this', mentions: [me] });
  const key = { 'idempotency-key': newId() };
  const reply = await go('POST', '/conversations/{id}/replies', conversation, { text: 'Thank you' }, key);
  await go('PATCH', '/conversations/{id}/outgoing/{outgoingId}', at(reply), { state: 'sent' });
  await go('GET', '/conversations/{id}', conversation);
  await server.run('conversations.wake', { workspaceId });
}

async function walkPeople({ go }: Walker): Promise<void> {
  const [person] = (await go('GET', '/people?q=a&limit=1')).items;
  await go('PATCH', '/people/{id}', person, { tags: ['vip'], organisation: 'Firm' });
  await go('GET', '/people/tags');
  const note = await go('POST', '/people/{id}/notes', person, { text: 'Likes bells' });
  await go('GET', '/people/{id}/notes', person);
  await go('DELETE', '/people/{id}/notes/{noteId}', { id: person.id, noteId: note.id });
  await go('GET', '/people/{id}', person);
  await go('GET', '/people/{id}/timeline', person);
}

async function walkInsights({ me, go }: Walker): Promise<void> {
  const [insight, other] = (await go('GET', '/insights')).items;
  const [message, second] = (await go('GET', '/insights/{id}/evidence', insight)).items;
  const [voice] = (await go('GET', '/insights/{id}/voices', insight)).items;
  const [elsewhere] = (await go('GET', '/insights/{id}/evidence', other)).items;
  await go('GET', '/insights/{id}', insight);
  await go('PATCH', '/insights/{id}', insight, { title: 'Bells', owner: me, following: true });
  await go('POST', '/insights/{id}/tell', insight, { people: [voice.personId], text: 'Louder now' });
  await go('POST', '/insights/{id}/evidence', insight, { interactions: [elsewhere.interactionId] });
  const one = { id: insight.id, interactionId: message.interactionId };
  await go('PATCH', '/insights/{id}/evidence/{interactionId}', one, { standing: 'aside' });
  const action = await go('POST', '/insights/{id}/actions', insight, { title: 'Louder bells' });
  await go('PATCH', '/insights/{id}/actions/{actionId}', { id: insight.id, actionId: action.id }, { state: 'done' });
  await go('POST', '/insights/{id}/split', insight, { title: 'Small bells', interactions: [second.interactionId] });
  await go('POST', '/insights/{id}/merge', other, { into: insight.id });
  await go('DELETE', '/insights/{id}/merge', other);
}
