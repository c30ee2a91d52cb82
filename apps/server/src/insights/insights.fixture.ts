import { sql } from 'kysely';
import pino from 'pino';
import { afterAll } from 'vitest';
import { type Tx, WorkspaceDb } from '../platform/database/database.ts';
import type { Actor } from '../platform/http/actor.ts';
import { buildApp } from '../platform/http/app.ts';
import { LiveHub } from '../platform/http/live.ts';
import { Metrics } from '../platform/http/metrics.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase } from '../platform/testing/database.ts';
import { createReader, readBatch, startReading } from '../understanding/index.ts';
import { group } from './group.ts';
import { reflectWorkspace } from './reflect.ts';
import { createRegrouper } from './regroup/regrouper.ts';
import { insightRoutes } from './routes.ts';
import { ThemeCache } from './themeCache.ts';

/** What an invented customer says. */
export type Said = {
  text: string;
  by: string;
  at: string;
  network?: 'file' | 'email';
  attributes?: Record<string, string>;
};
export type Heard = Said & { id: string; personId: string; conversationId: string };

const lost = [
  'My suitcase never arrived and nobody at the luggage desk can find it',
  'Still no sign of my lost luggage after two days, where is my suitcase?',
  'You lost my suitcase again, the luggage desk does not answer',
  'The luggage desk says my suitcase is lost somewhere between two airports',
  'Third day without my luggage, the suitcase is lost and I have no clothes',
  'Lost luggage form filled in twice, my suitcase is still missing',
];
const app = [
  'The app crashes whenever I open my boarding pass',
  'Boarding pass does not load, the app crashes every time on my phone',
  'Your app crashed at the gate and my boarding pass was gone',
  'App crashes on start since the update, cannot see my boarding pass',
  'Please fix the app, it crashes before the boarding pass shows',
  'The new app version crashes when the boarding pass opens',
];
const vegan = [
  'Please add a vegan meal to the menu on long flights',
  'It would be great to have a vegan meal option on the menu',
  'I wish there were a vegan meal on your menu',
  'Could you offer a vegan meal? The menu only has chicken or pasta',
  'A vegan meal on the menu would be lovely, please consider it',
  'Would love to see a proper vegan meal on the flight menu',
];

/** Three needs of different people, told apart by their words: lost luggage, an app that crashes, a wish for a vegan meal. */
export function threeNeeds(): { lost: Said[]; app: Said[]; vegan: Said[]; all: Said[] } {
  const say = (texts: readonly string[], name: string, day: number): Said[] =>
    texts.map((text, index) => ({ text, by: `${name}${index}`, at: `2026-10-0${day}T0${index}:15:00Z` }));
  const needs = { lost: say(lost, 'lotte', 1), app: say(app, 'arno', 2), vegan: say(vegan, 'vera', 3) };
  return { ...needs, all: [...needs.lost, ...needs.app, ...needs.vegan] };
}

export const now = new Date('2026-10-05T12:00:00.000Z');

/** A database of the test file's own, the module's routes over HTTP, and the way to make workspaces. */
export async function openWorld() {
  const { url, ownerUrl } = await testDatabase();
  const db = new WorkspaceDb({ url, maxConnections: 6 });
  const parts = {
    db,
    clock: () => now,
    reader: createReader(),
    regrouper: createRegrouper(),
    themes: new ThemeCache(),
  };
  const send = await openApp(db);
  afterAll(async () => {
    await Promise.all([parts.reader.close(), parts.regrouper.close()]);
    await db.close();
  });
  return { db, ownerUrl, send, newWorkspace: () => newWorkspace(parts, send) };
}

type Parts = Parameters<typeof reflectWorkspace>[0] & { reader: ReturnType<typeof createReader>; themes: ThemeCache };
type Send = Awaited<ReturnType<typeof openApp>>;
export type Workspace = Awaited<ReturnType<typeof newWorkspace>>;

/** The routes of this module; callers are recognised by the header `x-actor`, which holds the actor. */
async function openApp(db: WorkspaceDb) {
  const log = pino({ level: 'silent' });
  const app = await buildApp({
    db,
    clock: () => now,
    log,
    hub: new LiveHub(db, '', log),
    metrics: new Metrics(),
    authenticate: {
      session: async () => null,
      actor: async ({ headers }) => JSON.parse(String(headers['x-actor'])) as Actor,
    },
    modules: [insightRoutes({ db, clock: () => now })],
    outside: [],
    ready: () => db.ping(),
    requestsPerMinute: 100_000,
    trustProxy: false,
  });
  afterAll(() => app.close());
  return async (actor: Actor, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const headers = { 'x-actor': JSON.stringify(actor), 'x-parley-csrf': '1' };
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: answer.json() };
  };
}

async function newWorkspace(parts: Parts, send: Send) {
  const { db } = parts;
  const id = newId();
  await db.global
    .insertInto('workspaces.workspace')
    .values({ id, slug: id, name: 'Wrenfield Air', created_at: now })
    .execute();
  const within = <T>(work: (trx: Tx) => Promise<T>) => db.inWorkspace(id, work);
  for (const network of ['file', 'email']) await within((trx) => keepChannel(trx, id, network));
  const owner = await newMember(db, id, 'Olga Owner', 'owner');
  return {
    id,
    owner,
    viewer: await newMember(db, id, 'Vic Viewer', 'viewer'),
    within,
    /** Sends a request as the owner. */
    ask: (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => send(owner, method, path, body),
    /** Lets customers speak: the rows that the steps before leave behind, then the steps "read" and "group". */
    hear: (said: readonly Said[]) => within((trx) => hear(trx, id, said, parts)),
    reflect: () => reflectWorkspace(parts, id),
    insights: () => within((trx) => listAll(trx, id)),
  };
}

async function newMember(db: WorkspaceDb, workspaceId: string, name: string, role: Actor['role']): Promise<Actor> {
  const id = newId();
  const email = `${id}@wrenfield.example`;
  await db.global.insertInto('auth.user').values({ id, name, email, created_at: now, updated_at: now }).execute();
  await db.inWorkspace(workspaceId, (trx) =>
    trx
      .insertInto('workspaces.member')
      .values({ workspace_id: workspaceId, user_id: id, role, joined_at: now })
      .execute(),
  );
  return { kind: 'user', id, workspaceId, timeZone: 'UTC', role };
}

async function keepChannel(trx: Tx, workspaceId: string, network: string): Promise<void> {
  const row = { workspace_id: workspaceId, id: newId(), kind: network, network, name: network };
  await trx
    .insertInto('channels.channel')
    .values({ ...row, state: 'listening', can_send: false, created_at: now })
    .execute();
}

export type InsightState = {
  id: string;
  title: string;
  state: string;
  size: number;
  people: number;
  /** Messages that count, by id. */
  members: string[];
};

async function listAll(trx: Tx, workspaceId: string): Promise<InsightState[]> {
  const { rows } = await sql<InsightState>`
    select i.id, i.title, i.state, i.size, i.people,
           array(select e.interaction_id from insights.evidence e
                  where e.workspace_id = ${workspaceId} and e.insight_id = i.id and e.standing = 'counts'
                  order by e.interaction_id) as members
      from insights.insight i where i.workspace_id = ${workspaceId} order by i.id`.execute(trx);
  return rows;
}

async function hear(trx: Tx, workspaceId: string, said: readonly Said[], { reader, themes }: Parts): Promise<Heard[]> {
  const kept: Heard[] = [];
  for (const one of said) kept.push(await keep(trx, workspaceId, one));
  const heard = kept.map(({ id, text, at, network = 'file', attributes = {} }) => {
    return { id, text, at: new Date(at), network, attributes, language: 'en', direction: 'in' as const };
  });
  const readings = await readBatch(trx, workspaceId, heard, startReading(heard, reader));
  await group(trx, workspaceId, { heard, who: kept, readings }, themes, now);
  return kept;
}

async function keep(trx: Tx, workspaceId: string, said: Said): Promise<Heard> {
  const { text, by, at, network = 'file', attributes = {} } = said;
  const personId = await personOf(trx, workspaceId, by);
  const [id, conversationId] = [newId(), newId()];
  const channel = sql`(select id from channels.channel where workspace_id = ${workspaceId} and kind = ${network})`;
  await sql`
    insert into conversations.interaction (workspace_id, id, channel_id, external_id, at, at_assumed, text, author_handle,
                                           direction, visibility, attributes, custody, heard_at)
    values (${workspaceId}, ${id}, ${channel}, ${id}, ${at}, false, ${text}, ${by}, 'in', 'public',
            ${JSON.stringify(attributes)}::jsonb, 'copied', now())`.execute(trx);
  await sql`
    insert into conversations.conversation (workspace_id, id, channel_id, key, state, waiting, preview, messages, first_at,
                                            last_at, visibility, updated_at)
    values (${workspaceId}, ${conversationId}, ${channel}, ${id}, 'open', true, ${text}, 1, ${at}, ${at}, 'public', now())`.execute(
    trx,
  );
  await sql`
    insert into conversations.entry (workspace_id, interaction_id, conversation_id, identity_id, at)
    values (${workspaceId}, ${id}, ${conversationId},
            (select id from people.identity where workspace_id = ${workspaceId} and value = ${by}), ${at})`.execute(
    trx,
  );
  return { ...said, id, personId, conversationId };
}

async function personOf(trx: Tx, workspaceId: string, name: string): Promise<string> {
  const known = await sql<{ person_id: string }>`
    select person_id from people.identity where workspace_id = ${workspaceId} and value = ${name}`.execute(trx);
  if (known.rows[0]) return known.rows[0].person_id;
  const personId = newId();
  await sql`insert into people.person (workspace_id, id, name, name_source, created_at, updated_at)
            values (${workspaceId}, ${personId}, ${name}, 'heard', now(), now())`.execute(trx);
  await sql`insert into people.identity (workspace_id, id, person_id, namespace, value, label, proof, created_at)
            values (${workspaceId}, ${newId()}, ${personId}, 'file', ${name}, ${name}, 'declared', now())`.execute(trx);
  return personId;
}
