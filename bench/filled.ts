import { sampleTexts } from './messages.ts';
import type { Served, Workspace } from './served.ts';

/** Messages a conversation, and conversations a person. */
const messagesEach = 10;
const conversationsEach = 2;

/**
 * Writes a log into a workspace by SQL, as the loop would leave it: people, conversations of ten messages, search
 * documents. The texts are those of the sample company; themes are left out.
 */
export async function fillWorkspace({ owner }: Served, { workspaceId }: Workspace, rows: number): Promise<void> {
  const connection = await owner.connect();
  try {
    await connection.query(`begin; set local synchronous_commit = off; set local maintenance_work_mem = '256MB'`);
    await connection.query('create temp table sample (n serial, text text, document tsvector) on commit drop');
    await connection.query(
      `insert into sample (text, document) select text, to_tsvector('simple', text) from unnest($1::text[]) as text`,
      [sampleTexts()],
    );
    await connection.query(fillStatements(workspaceId, rows));
    await connection.query('commit');
    await connection.query('vacuum analyze');
  } finally {
    connection.release();
  }
}

function fillStatements(workspace: string, rows: number): string {
  const id = `'${workspace}'::uuid`;
  const conversations = Math.ceil(rows / messagesEach);
  const people = Math.ceil(conversations / conversationsEach);
  return `
    create temp table channel on commit drop as select uuidv7() as id;
    insert into channels.channel (workspace_id, id, kind, network, name, state, can_send, created_at)
    select ${id}, id, 'bench', 'website', 'Website', 'listening', false, now() from channel;

    create temp table speaker on commit drop as
    select n, uuidv7() as person_id, uuidv7() as identity_id, 'customer' || n as handle from generate_series(1, ${people}) n;
    insert into people.person (workspace_id, id, name, name_source, created_at, updated_at)
    select ${id}, person_id, 'Customer ' || n, 'source', now(), now() from speaker;
    insert into people.identity (workspace_id, id, person_id, namespace, value, label, proof, created_at)
    select ${id}, identity_id, person_id, 'website', handle, handle, 'asserted', now() from speaker;

    create temp table thread on commit drop as
    select n, uuidv7() as id, n % ${people} + 1 as speaker,
           timestamptz '2026-08-01 00:00Z' + n * interval '60 days' / ${conversations} as first_at
      from generate_series(1, ${conversations}) n;
    create temp table message on commit drop as
    select uuidv7() as id, t.id as conversation_id, t.n as thread, s.identity_id, s.handle, sample.text, sample.document,
           t.n || '-' || k as external_id, t.first_at + k * interval '3 minutes' as at
      from thread t
      join speaker s on s.n = t.speaker
     cross join generate_series(0, ${messagesEach - 1}) k
      join sample on sample.n = (t.n * 7919 + k * 104729) % (select count(*) from sample) + 1;

    insert into conversations.interaction (workspace_id, id, channel_id, external_id, at, at_assumed, text, author_handle,
      thread, direction, visibility, attributes, custody, heard_at)
    select ${id}, m.id, channel.id, external_id, at, false, text, handle, 'thread ' || thread, 'in', 'public', '{}',
           'copied', now()
      from message m, channel order by m.at;
    insert into conversations.conversation (workspace_id, id, channel_id, key, state, waiting, preview, messages, first_at,
      last_at, last_in_at, visibility, updated_at)
    select ${id}, conversation_id, channel.id, 'thread ' || thread, 'open', true, left(min(text), 200), count(*), min(at),
           max(at), max(at), 'public', now()
      from message, channel group by conversation_id, channel.id, thread;
    insert into conversations.entry (workspace_id, interaction_id, conversation_id, identity_id, at)
    select ${id}, id, conversation_id, identity_id, at from message order by at;
    insert into conversations.participant (workspace_id, conversation_id, identity_id)
    select distinct ${id}, conversation_id, identity_id from message;
    insert into conversations.search (workspace_id, interaction_id, at, document)
    select ${id}, id, at, document from message order by at;`;
}
