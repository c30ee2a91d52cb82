-- Who speaks. A person has identities; what he says points at an identity, so that merging people moves identities only.

create schema if not exists people;

create table if not exists people.organisation (
  workspace_id uuid not null,
  id           uuid not null,
  name         text not null,
  domain       text,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint organisation_pk primary key (workspace_id, id)
);
-- Serves "find by name" and keeps one organisation a name.
create unique index if not exists organisation_name_key on people.organisation (workspace_id, lower(name));

-- name_source: "heard" (as the channel gave it) or "person" (a member of the team wrote it; never overwritten).
-- import_id: the import that first brought this person, so that undoing the import can take him back.
create table if not exists people.person (
  workspace_id    uuid not null,
  id              uuid not null,
  name            text not null,
  name_source     text not null,
  pronoun         text,
  organisation_id uuid,
  tags            text[] not null default '{}',
  import_id       uuid,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer not null default 1,
  constraint person_pk primary key (workspace_id, id),
  constraint person_organisation_fk foreign key (workspace_id, organisation_id)
    references people.organisation (workspace_id, id)
);
-- Serves the list of people by name.
create index if not exists person_name_idx on people.person (workspace_id, lower(name), id);
-- Serves finding a person by any word of the name.
create index if not exists person_search_idx on people.person using gin (workspace_id, to_tsvector('simple', name));
-- Serves the people of an organisation.
create index if not exists person_organisation_idx on people.person (workspace_id, organisation_id)
  where organisation_id is not null;
-- Serves the undo of an import.
create index if not exists person_import_idx on people.person (workspace_id, import_id) where import_id is not null;

-- A handle, address or key. namespace says where it is unique: "email", or the kind of network ("file", "bluesky", …).
-- proof: declared, authenticated, proved, asserted (by staff), imported. See promise 3 in ARCHITECTURE.md.
create table if not exists people.identity (
  workspace_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  namespace    text not null,
  value        text not null,
  label        text not null,
  proof        text not null,
  import_id    uuid,
  created_at   timestamptz not null,
  constraint identity_pk primary key (workspace_id, id),
  constraint identity_value_key unique (workspace_id, namespace, value),
  constraint identity_proof_check check (proof in ('declared', 'authenticated', 'proved', 'asserted', 'imported')),
  constraint identity_person_fk foreign key (workspace_id, person_id)
    references people.person (workspace_id, id) on delete cascade
);
create index if not exists identity_person_idx on people.identity (workspace_id, person_id);
-- Serves the undo of an import.
create index if not exists identity_import_idx on people.identity (workspace_id, import_id) where import_id is not null;

-- What the team wrote down about a person.
create table if not exists people.note (
  workspace_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  author_id    uuid not null,
  text         text not null,
  at           timestamptz not null,
  constraint person_note_pk primary key (workspace_id, id),
  constraint person_note_person_fk foreign key (workspace_id, person_id)
    references people.person (workspace_id, id) on delete cascade
);
create index if not exists person_note_person_idx on people.note (workspace_id, person_id, at);
