import { afterAll } from 'vitest';
import type { InterchangeInteraction } from '../channels/index.ts';
import { type Tx, WorkspaceDb } from '../platform/database/database.ts';
import type { Role } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase } from '../platform/testing/database.ts';
import { claimBatch } from './claimBatch.ts';
import { place, type Speaker } from './place.ts';
import { recordInteractions } from './recordInteractions.ts';

/** A database of the test file's own, and the way to make workspaces, channels and members in it. */
export const now = new Date('2026-11-20T12:00:00.000Z');

export async function openWorld() {
  const { url } = await testDatabase();
  const db = new WorkspaceDb({ url, maxConnections: 6 });
  afterAll(() => db.close());
  return {
    db,
    newWorkspace: () => newWorkspace(db),
  };
}

export type Workspace = Awaited<ReturnType<typeof newWorkspace>>;

async function newWorkspace(db: WorkspaceDb) {
  const id = newId();
  await db.global
    .insertInto('workspaces.workspace')
    .values({ id, slug: id, name: 'Harbour Coffee', created_at: now })
    .execute();
  const within = <T>(work: (trx: Tx) => Promise<T>) => db.inWorkspace(id, work);
  const channelId = await within((trx) => newChannel(trx, id, 'file', 'file'));
  return {
    id,
    channelId,
    within,
    newChannel: (kind: string, network: string) => within((trx) => newChannel(trx, id, kind, network)),
    newMember: (name: string, role: Role = 'member') => newMember(db, id, name, role),
    /** Keeps messages and, as the loop does, puts them into conversations. */
    hear: (items: InterchangeInteraction[], importId: string | null = null) =>
      within(async (trx) => {
        await recordInteractions(trx, id, { channelId, items, importId, now });
        await placeAll(trx, id);
      }),
  };
}

async function newChannel(trx: Tx, workspaceId: string, kind: string, network: string): Promise<string> {
  const id = newId();
  await trx
    .insertInto('channels.channel')
    .values({
      workspace_id: workspaceId,
      id,
      kind,
      network,
      name: `The ${network} channel`,
      state: 'listening',
      can_send: false,
      created_at: now,
    })
    .execute();
  return id;
}

async function newMember(db: WorkspaceDb, workspaceId: string, name: string, role: Role): Promise<string> {
  const id = newId();
  await db.global
    .insertInto('auth.user')
    .values({ id, name, email: `${id}@harbour.example`, created_at: now, updated_at: now })
    .execute();
  await db.inWorkspace(workspaceId, (trx) =>
    trx
      .insertInto('workspaces.member')
      .values({ workspace_id: workspaceId, user_id: id, role, joined_at: now })
      .execute(),
  );
  return id;
}

/** Places what waits, in batches; authors with a handle become people. */
export async function placeAll(trx: Tx, workspaceId: string, batchSize = 1000): Promise<void> {
  for (;;) {
    const batch = await claimBatch(trx, workspaceId, batchSize);
    if (batch.length === 0) return;
    const who: Speaker[] = [];
    for (const { author, direction } of batch) {
      who.push(author.handle && direction === 'in' ? await personOf(trx, workspaceId, author.handle) : null);
    }
    await place(trx, workspaceId, batch, who, now);
  }
}

async function personOf(trx: Tx, workspaceId: string, handle: string): Promise<{ identityId: string }> {
  const known = await trx
    .selectFrom('people.identity')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('value', '=', handle)
    .executeTakeFirst();
  if (known) return { identityId: known.id };
  const [personId, identityId] = [newId(), newId()];
  await trx
    .insertInto('people.person')
    .values({
      workspace_id: workspaceId,
      id: personId,
      name: `Person ${handle}`,
      name_source: 'heard',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await trx
    .insertInto('people.identity')
    .values({
      workspace_id: workspaceId,
      id: identityId,
      person_id: personId,
      namespace: 'file',
      value: handle,
      label: `@${handle}`,
      proof: 'imported',
      created_at: now,
    })
    .execute();
  return { identityId };
}

let told = 0;

/** A message in the interchange form; everything that a test does not care about is filled in. */
export function message(change: Partial<InterchangeInteraction> = {}): InterchangeInteraction {
  told += 1;
  return {
    externalId: `m${told}`,
    at: '2026-11-01T10:00:00Z',
    atAssumed: false,
    text: 'The parcel came late.',
    author: { handle: 'ann', name: null, email: null },
    conversation: null,
    inReplyTo: null,
    url: null,
    direction: 'in',
    visibility: null,
    rating: null,
    language: null,
    attributes: {},
    ...change,
  };
}
