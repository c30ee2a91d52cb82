-- What the text engine says of each interaction.

create schema if not exists understanding;

-- One reading an interaction. sentiment: negative, neutral, positive; null where the language is not scored.
-- intents holds the names with p >= 0.5; detail keeps probabilities and spans as in the reference of readings.
create table if not exists understanding.reading (
  workspace_id    uuid not null,
  interaction_id  uuid not null,
  engine          text not null,
  language        text not null,
  scored          boolean not null,
  sentiment       text,
  score           real,
  material        real not null,
  degree          smallint not null,
  intents         text[] not null,
  detail          jsonb not null,
  constraint reading_pk primary key (workspace_id, interaction_id),
  constraint reading_sentiment_check check (sentiment in ('negative', 'neutral', 'positive')),
  constraint reading_interaction_fk foreign key (workspace_id, interaction_id)
    references conversations.interaction (workspace_id, id) on delete cascade
);
