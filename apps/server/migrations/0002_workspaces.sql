-- Accounts (better-auth's tables), workspaces, members, keys, audit.

create schema if not exists auth;

-- One row for each person who can sign in, in whatever workspaces. Reference table: small, global.
create table if not exists auth."user" (
  id             uuid not null,
  name           text not null,
  email          text not null,
  email_verified boolean not null default false,
  image          text,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint user_pk primary key (id),
  constraint user_email_key unique (email)
);

-- Signed-in browsers. Local table.
create table if not exists auth.session (
  id         uuid not null,
  user_id    uuid not null,
  token      text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint session_pk primary key (id),
  constraint session_token_key unique (token),
  constraint session_user_fk foreign key (user_id) references auth."user" (id) on delete cascade
);
create index if not exists session_user_idx on auth.session (user_id);

-- How a user proves who he is: a password hash today, OpenID Connect later. Local table.
create table if not exists auth.account (
  id                       uuid not null,
  user_id                  uuid not null,
  account_id               text not null,
  provider_id              text not null,
  access_token             text,
  refresh_token            text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  id_token                 text,
  password                 text,
  created_at               timestamptz not null,
  updated_at               timestamptz not null,
  constraint account_pk primary key (id),
  constraint account_user_fk foreign key (user_id) references auth."user" (id) on delete cascade
);
create index if not exists account_user_idx on auth.account (user_id);

-- Tokens of password resets and address checks. Local table.
create table if not exists auth.verification (
  id         uuid not null,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint verification_pk primary key (id)
);
create index if not exists verification_identifier_idx on auth.verification (identifier);

create schema if not exists workspaces;

-- One row for each workspace. Reference table: the directory of tenants. time_zone is an IANA name.
create table if not exists workspaces.workspace (
  id         uuid not null,
  slug       text not null,
  name       text not null,
  time_zone  text not null default 'UTC',
  created_at timestamptz not null,
  constraint workspace_pk primary key (id),
  constraint workspace_slug_key unique (slug)
);

-- Who belongs to a workspace, and what he may do there: owner > admin > member > viewer.
create table if not exists workspaces.member (
  workspace_id uuid not null,
  user_id      uuid not null,
  role         text not null,
  joined_at    timestamptz not null,
  constraint member_pk primary key (workspace_id, user_id),
  constraint member_role_check check (role in ('owner', 'admin', 'member', 'viewer')),
  constraint member_workspace_fk foreign key (workspace_id) references workspaces.workspace (id) on delete cascade,
  constraint member_user_fk foreign key (user_id) references auth."user" (id) on delete cascade
);
-- Serves "my workspaces"; leads with the user on purpose, the one question asked across workspaces.
create index if not exists member_user_idx on workspaces.member (user_id);

-- A person may list his own memberships before a workspace is chosen.
drop policy if exists own_membership on workspaces.member;
create policy own_membership on workspaces.member for select
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

-- An invitation to join, by mail. The token itself is only in the mail; here its SHA-256.
create table if not exists workspaces.invitation (
  workspace_id uuid not null,
  id           uuid not null,
  email        text not null,
  role         text not null,
  token_hash   bytea not null,
  invited_by   uuid not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  accepted_at  timestamptz,
  revoked_at   timestamptz,
  constraint invitation_pk primary key (workspace_id, id),
  constraint invitation_role_check check (role in ('owner', 'admin', 'member', 'viewer')),
  constraint invitation_workspace_fk foreign key (workspace_id) references workspaces.workspace (id) on delete cascade
);

-- Keys of programs. The key itself is shown once; here the SHA-256 of its secret. scopes: "read", "write", "admin".
create table if not exists workspaces.api_key (
  workspace_id uuid not null,
  id           uuid not null,
  name         text not null,
  scopes       text[] not null,
  secret_hash  bytea not null,
  hint         text not null,
  created_by   uuid,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  constraint api_key_pk primary key (workspace_id, id),
  constraint api_key_workspace_fk foreign key (workspace_id) references workspaces.workspace (id) on delete cascade
);

-- Who did what. actor is "user:<id>", "key:<id>" or "system"; detail never holds secrets or message texts.
create table if not exists workspaces.audit_event (
  workspace_id uuid not null,
  id           uuid not null,
  at           timestamptz not null,
  actor        text not null,
  action       text not null,
  subject      text,
  detail       jsonb not null,
  constraint audit_event_pk primary key (workspace_id, id),
  constraint audit_event_workspace_fk foreign key (workspace_id) references workspaces.workspace (id) on delete cascade
);
