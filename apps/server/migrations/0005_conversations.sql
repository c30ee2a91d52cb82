-- The log of everything heard and said, and the inbox over it.

create schema if not exists conversations;

-- One utterance or act, kept once, as it came. Insert-only: what is understood later stands in other tables.
-- external_id is unique on its channel. at is when it was said; at_assumed marks a time of import in its place.
-- thread is the source's own id of the conversation. custody: owned, copied (see promise 5 in ARCHITECTURE.md).
create table if not exists conversations.interaction (
  workspace_id  uuid not null,
  id            uuid not null,
  channel_id    uuid not null,
  external_id   text not null,
  at            timestamptz not null,
  at_assumed    boolean not null,
  text          text not null,
  author_handle text,
  author_name   text,
  author_email  text,
  thread        text,
  in_reply_to   text,
  url           text,
  direction     text not null,
  visibility    text not null,
  rating        real,
  language      text,
  attributes    jsonb not null,
  custody       text not null,
  terms         text,
  import_id     uuid,
  heard_at      timestamptz not null,
  constraint interaction_pk primary key (workspace_id, id),
  constraint interaction_external_key unique (workspace_id, channel_id, external_id),
  constraint interaction_direction_check check (direction in ('in', 'out')),
  constraint interaction_visibility_check check (visibility in ('public', 'private')),
  constraint interaction_custody_check check (custody in ('owned', 'copied')),
  constraint interaction_channel_fk foreign key (workspace_id, channel_id)
    references channels.channel (workspace_id, id)
);
-- Serves lists by time.
create index if not exists interaction_at_idx on conversations.interaction (workspace_id, at desc, id desc);
-- Serves the undo of an import.
create index if not exists interaction_import_idx on conversations.interaction (workspace_id, import_id)
  where import_id is not null;

-- What the loop has still to walk through: written with the interaction, claimed with "for update skip locked", deleted
-- in the transaction that wrote everything understood of it. Narrow, so that claiming is cheap; without a foreign key,
-- which would cost hearing a sixth of its time. Whoever deletes interactions deletes their rows here first.
create table if not exists conversations.pending (
  workspace_id   uuid not null,
  interaction_id uuid not null,
  constraint pending_pk primary key (workspace_id, interaction_id)
);

-- A thread with any number of people. key is what joins messages: the thread id, or the first message's external id.
-- waiting: the last word is a customer's. version rises with each change by a person, for conditional updates.
-- state: open, asleep (until asleep_until or the next word), closed. preview: the last words of a customer.
create table if not exists conversations.conversation (
  workspace_id   uuid not null,
  id             uuid not null,
  channel_id     uuid not null,
  key            text not null,
  subject        text,
  state          text not null,
  assignee_id    uuid,
  asleep_until   timestamptz,
  waiting        boolean not null,
  preview        text not null,
  messages       integer not null,
  first_at       timestamptz not null,
  last_at        timestamptz not null,
  last_in_at     timestamptz,
  visibility     text not null,
  import_id      uuid,
  version        integer not null default 1,
  updated_at     timestamptz not null,
  constraint conversation_pk primary key (workspace_id, id),
  constraint conversation_key_key unique (workspace_id, channel_id, key),
  constraint conversation_state_check check (state in ('open', 'asleep', 'closed')),
  constraint conversation_channel_fk foreign key (workspace_id, channel_id)
    references channels.channel (workspace_id, id)
);
-- Serves the box "everyone".
create index if not exists conversation_last_at_idx on conversations.conversation (workspace_id, last_at desc, id desc);
-- Serves the box "team": what waits for an answer.
create index if not exists conversation_waiting_idx on conversations.conversation (workspace_id, last_at desc, id desc)
  where state = 'open' and waiting;
-- Serves the box "asleep" and waking up.
create index if not exists conversation_asleep_idx on conversations.conversation (workspace_id, asleep_until)
  where state = 'asleep';
-- Serves the box "mine".
create index if not exists conversation_assignee_idx
  on conversations.conversation (workspace_id, assignee_id, last_at desc, id desc) where assignee_id is not null;

-- An interaction's place: in which conversation, by which identity (null: ourselves, or nobody known).
create table if not exists conversations.entry (
  workspace_id    uuid not null,
  interaction_id  uuid not null,
  conversation_id uuid not null,
  identity_id     uuid,
  at              timestamptz not null,
  constraint entry_pk primary key (workspace_id, interaction_id),
  constraint entry_interaction_fk foreign key (workspace_id, interaction_id)
    references conversations.interaction (workspace_id, id) on delete cascade,
  constraint entry_conversation_fk foreign key (workspace_id, conversation_id)
    references conversations.conversation (workspace_id, id) on delete cascade
);
-- Serves the messages of a conversation.
create index if not exists entry_conversation_idx on conversations.entry (workspace_id, conversation_id, at, interaction_id);
-- Serves a person's timeline.
create index if not exists entry_identity_idx on conversations.entry (workspace_id, identity_id, at desc, interaction_id desc)
  where identity_id is not null;

-- Who takes part in a conversation, from the customers' side.
create table if not exists conversations.participant (
  workspace_id    uuid not null,
  conversation_id uuid not null,
  identity_id     uuid not null,
  constraint participant_pk primary key (workspace_id, conversation_id, identity_id),
  constraint participant_conversation_fk foreign key (workspace_id, conversation_id)
    references conversations.conversation (workspace_id, id) on delete cascade
);
create index if not exists participant_identity_idx on conversations.participant (workspace_id, identity_id);

-- Words to find an interaction by.
create table if not exists conversations.search (
  workspace_id   uuid not null,
  interaction_id uuid not null,
  at             timestamptz not null,
  document       tsvector not null,
  constraint search_pk primary key (workspace_id, interaction_id),
  constraint search_interaction_fk foreign key (workspace_id, interaction_id)
    references conversations.interaction (workspace_id, id) on delete cascade
);
create index if not exists search_document_idx on conversations.search using gin (workspace_id, document);

-- What the team says among itself. mentions are users.
create table if not exists conversations.note (
  workspace_id    uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  author_id       uuid not null,
  text            text not null,
  mentions        uuid[] not null default '{}',
  at              timestamptz not null,
  document        tsvector not null,
  constraint note_pk primary key (workspace_id, id),
  constraint note_conversation_fk foreign key (workspace_id, conversation_id)
    references conversations.conversation (workspace_id, id) on delete cascade
);
create index if not exists note_conversation_idx on conversations.note (workspace_id, conversation_id, at);
create index if not exists note_document_idx on conversations.note using gin (workspace_id, document);

-- Answers on their way out. idempotency_key is made by the author's client: the same key is never sent twice.
-- state: queued (may be taken back until send_at), by_hand (the channel cannot send: a person does it and says so),
-- sent, failed, unknown (shown as unknown), withdrawn.
create table if not exists conversations.outgoing (
  workspace_id    uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  in_reply_to     uuid,
  author_id       uuid,
  text            text not null,
  visibility      text not null,
  state           text not null,
  idempotency_key text not null,
  problem         text,
  created_at      timestamptz not null,
  send_at         timestamptz not null,
  finished_at     timestamptz,
  interaction_id  uuid,
  constraint outgoing_pk primary key (workspace_id, id),
  constraint outgoing_idempotency_key unique (workspace_id, idempotency_key),
  constraint outgoing_state_check check (state in ('queued', 'by_hand', 'sent', 'failed', 'unknown', 'withdrawn')),
  constraint outgoing_conversation_fk foreign key (workspace_id, conversation_id)
    references conversations.conversation (workspace_id, id) on delete cascade
);
create index if not exists outgoing_conversation_idx on conversations.outgoing (workspace_id, conversation_id, created_at);

-- How far each member has read a conversation.
create table if not exists conversations.seen (
  workspace_id    uuid not null,
  user_id         uuid not null,
  conversation_id uuid not null,
  at              timestamptz not null,
  constraint seen_pk primary key (workspace_id, user_id, conversation_id),
  constraint seen_conversation_fk foreign key (workspace_id, conversation_id)
    references conversations.conversation (workspace_id, id) on delete cascade
);

-- One row a workspace: who works through the log shares it, who takes words out of it holds it alone, so that the two
-- wait for one another instead of meeting half-way.
create table if not exists conversations.gate (
  workspace_id uuid not null,
  constraint gate_pk primary key (workspace_id)
);
