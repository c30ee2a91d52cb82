-- The ground floor: what every module stands on. Row level security and grants are applied to every table after the
-- migrations (platform/database/secure.ts), so that no table can be forgotten.

create schema if not exists platform;

-- Indexes that lead with workspace_id and go on into a text search vector need it.
create extension if not exists btree_gin;

-- What happened, in the transaction in which it happened. Live updates and other modules read it; pruned after a day.
-- kind is "<subject>.<past participle>", for example "conversation.changed"; payload carries ids, never texts.
create table if not exists platform.event (
  workspace_id uuid not null,
  id           uuid not null,
  kind         text not null,
  payload      jsonb not null,
  at           timestamptz not null,
  constraint event_pk primary key (workspace_id, id)
);

-- The answer once given under an Idempotency-Key, so that a repeated request gets the same one. Kept for 24 hours.
-- actor is the API key or user that sent it; a key means nothing across actors. status is null while the first runs.
create table if not exists platform.idempotency (
  workspace_id uuid not null,
  actor        text not null,
  key          text not null,
  request_hash bytea not null,
  status       smallint,
  response     jsonb,
  created_at   timestamptz not null,
  constraint idempotency_pk primary key (workspace_id, actor, key)
);
-- Serves the nightly pruning.
create index if not exists idempotency_created_at_idx on platform.idempotency (workspace_id, created_at);
