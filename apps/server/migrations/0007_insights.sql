-- The same need in many voices, the words behind it, what is done about it, and who was told.

create schema if not exists insights;

-- The grouping model of a workspace: themes with their vectors, as packages/text gives it. A theme's id is an insight's.
-- took_ms: how long the last reflection took; the next one waits in proportion, so that reflecting stays a small share.
create table if not exists insights.model (
  workspace_id uuid not null,
  version      integer not null,
  model        jsonb not null,
  reflected_at timestamptz not null,
  took_ms      integer not null default 0,
  constraint model_pk primary key (workspace_id)
);

-- title_source: "words" (composed from the customers' phrases) or "person" (renamed by hand; never overwritten).
-- size counts interactions that stand as evidence, people the voices behind them; both are kept by the statements that
-- write evidence. facts holds what the engine describes: terms, quotes, trend, bursts, shares, rank.
-- kind_source and state_source: "words" and "rules" (found by the engine), or "person" (set by hand; the engine leaves it).
-- by_hand: a person made or touched it, so that it never vanishes by itself.
-- lineage: what became of it when it was split or merged: [{"kind","insightId","at","state"?}], state as before a merge.
create table if not exists insights.insight (
  workspace_id    uuid not null,
  id              uuid not null,
  title           text not null,
  title_source    text not null,
  kind            text not null,
  kind_source     text not null default 'words',
  state           text not null,
  state_source    text not null default 'rules',
  reason          text,
  owner_id        uuid,
  size            integer not null,
  people          integer not null,
  score           real not null,
  first_at        timestamptz,
  last_at         timestamptz,
  facts           jsonb not null,
  lineage         jsonb not null default '[]',
  merged_into     uuid,
  by_hand         boolean not null default false,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer not null default 1,
  constraint insight_pk primary key (workspace_id, id),
  constraint insight_kind_check check (kind in ('problem', 'wish', 'question', 'praise')),
  constraint insight_state_check check (state in
    ('emerging', 'confirmed', 'assigned', 'acting', 'changed', 'told', 'dismissed', 'merged', 'faded'))
);
-- Serves the board.
create index if not exists insight_score_idx on insights.insight (workspace_id, score desc, id desc);

-- An interaction behind an insight. placed_by: "engine", or "person" (moved by hand: it stays where it was put).
-- standing: counts, aside (kept, struck from the counts), out (a person said that it does not belong; never put back).
-- moved_from: insights that a person took it away from; it is never put back there.
-- via: the insights that it came through by merging, oldest first, so that a merge can be taken back exactly. The same
-- column in action, told and follower serves the same.
create table if not exists insights.evidence (
  workspace_id   uuid not null,
  insight_id     uuid not null,
  interaction_id uuid not null,
  person_id      uuid,
  at             timestamptz not null,
  similarity     real not null,
  placed_by      text not null,
  standing       text not null,
  moved_from     uuid[] not null default '{}',
  via            uuid[] not null default '{}',
  constraint evidence_pk primary key (workspace_id, insight_id, interaction_id),
  constraint evidence_placed_by_check check (placed_by in ('engine', 'person')),
  constraint evidence_standing_check check (standing in ('counts', 'aside', 'out')),
  constraint evidence_insight_fk foreign key (workspace_id, insight_id)
    references insights.insight (workspace_id, id) on delete cascade,
  constraint evidence_interaction_fk foreign key (workspace_id, interaction_id)
    references conversations.interaction (workspace_id, id) on delete cascade
);
-- Serves "in which insights is this message" and the cascade from interactions.
create index if not exists evidence_interaction_idx on insights.evidence (workspace_id, interaction_id);
-- Serves the evidence list by time.
create index if not exists evidence_at_idx on insights.evidence (workspace_id, insight_id, at desc, interaction_id desc);
-- Serves "in which insights is this person" and counting people.
create index if not exists evidence_person_idx on insights.evidence (workspace_id, person_id, insight_id)
  where person_id is not null;

-- What is done about it: one change with an owner and a date.
create table if not exists insights.action (
  workspace_id uuid not null,
  id           uuid not null,
  insight_id   uuid not null,
  title        text not null,
  detail       text,
  owner_id     uuid,
  due_on       date,
  state        text not null,
  created_by   uuid,
  created_at   timestamptz not null,
  done_at      timestamptz,
  via          uuid[] not null default '{}',
  constraint action_pk primary key (workspace_id, id),
  constraint action_state_check check (state in ('planned', 'doing', 'done', 'dropped')),
  constraint action_insight_fk foreign key (workspace_id, insight_id)
    references insights.insight (workspace_id, id) on delete cascade
);
create index if not exists action_insight_idx on insights.action (workspace_id, insight_id, created_at);

-- What became of telling each person in the evidence. No row: not told yet. state: told, draft, declined (asked not to hear).
create table if not exists insights.told (
  workspace_id uuid not null,
  insight_id   uuid not null,
  person_id    uuid not null,
  state        text not null,
  text         text,
  how          text,
  outgoing_id  uuid,
  by_user      uuid,
  at           timestamptz not null,
  via          uuid[] not null default '{}',
  constraint told_pk primary key (workspace_id, insight_id, person_id),
  constraint told_state_check check (state in ('draft', 'told', 'declined')),
  constraint told_insight_fk foreign key (workspace_id, insight_id)
    references insights.insight (workspace_id, id) on delete cascade,
  constraint told_person_fk foreign key (workspace_id, person_id)
    references people.person (workspace_id, id) on delete cascade
);

-- Who wants to hear of changes to an insight.
create table if not exists insights.follower (
  workspace_id uuid not null,
  insight_id   uuid not null,
  user_id      uuid not null,
  via          uuid[] not null default '{}',
  constraint follower_pk primary key (workspace_id, insight_id, user_id),
  constraint follower_insight_fk foreign key (workspace_id, insight_id)
    references insights.insight (workspace_id, id) on delete cascade
);

-- What happened to an insight, for its page: states, names, moves, told. detail carries ids and words of ours only.
create table if not exists insights.change (
  workspace_id uuid not null,
  id           uuid not null,
  insight_id   uuid not null,
  at           timestamptz not null,
  actor        text not null,
  kind         text not null,
  detail       jsonb not null,
  constraint change_pk primary key (workspace_id, id),
  constraint change_insight_fk foreign key (workspace_id, insight_id)
    references insights.insight (workspace_id, id) on delete cascade
);
create index if not exists change_insight_idx on insights.change (workspace_id, insight_id, id desc);
