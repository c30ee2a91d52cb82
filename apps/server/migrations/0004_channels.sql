-- Where customers speak, and the files that were brought in.

create schema if not exists channels;

-- One connected account. kind "file" and "api" exist from the start; "sample" is the fictional company.
-- network names the place for readers ("email", "bluesky", "file", …) and is the namespace of its handles.
create table if not exists channels.channel (
  workspace_id  uuid not null,
  id            uuid not null,
  kind          text not null,
  network       text not null,
  name          text not null,
  state         text not null,
  detail        text,
  can_send      boolean not null,
  import_id     uuid,
  last_heard_at timestamptz,
  created_at    timestamptz not null,
  constraint channel_pk primary key (workspace_id, id),
  constraint channel_state_check check (state in ('listening', 'paused', 'failing', 'removed'))
);
-- One channel of each built-in kind a workspace.
create unique index if not exists channel_builtin_key on channels.channel (workspace_id, kind)
  where kind in ('file', 'api');

-- A file on its way in. The row is the whole state: a killed import goes on from checkpoint.
-- state: waiting (for its mapping), running, finished, failed, stopped, undone. Counts are of rows.
-- runner: who is at work on it; whoever takes it over writes his own, and the one before stops. progress_at: last sign.
create table if not exists channels.import (
  workspace_id uuid not null,
  id           uuid not null,
  channel_id   uuid,
  file_name    text not null,
  file_path    text,
  format       text,
  mapping      jsonb,
  preview      jsonb,
  state        text not null,
  problem      text,
  checkpoint   jsonb,
  bytes_total  bigint,
  bytes_read   bigint not null default 0,
  rows_read    bigint not null default 0,
  imported     bigint not null default 0,
  duplicates   bigint not null default 0,
  rejected     bigint not null default 0,
  created_by   text not null,
  created_at   timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  undone_at    timestamptz,
  runner       uuid,
  progress_at  timestamptz,
  constraint import_pk primary key (workspace_id, id),
  constraint import_state_check check (state in ('waiting', 'running', 'finished', 'failed', 'stopped', 'undoing', 'undone')),
  constraint import_channel_fk foreign key (workspace_id, channel_id) references channels.channel (workspace_id, id)
);

-- A row that could not be taken, with its reason; kept so that it can be mended and brought back. raw is bounded.
create table if not exists channels.import_reject (
  workspace_id uuid not null,
  import_id    uuid not null,
  line         bigint not null,
  reason       text not null,
  raw          text not null,
  constraint import_reject_pk primary key (workspace_id, import_id, line),
  constraint import_reject_import_fk foreign key (workspace_id, import_id)
    references channels.import (workspace_id, id) on delete cascade
);
