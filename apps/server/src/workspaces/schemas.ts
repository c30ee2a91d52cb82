import { z } from 'zod';
import { Id, Instant } from '../platform/http/schemas.ts';

export const RoleName = z.enum(['owner', 'admin', 'member', 'viewer']);
export const Scope = z.enum(['read', 'write', 'admin']);

export const Workspace = z.object({
  id: Id,
  slug: z.string().describe('name in addresses'),
  name: z.string(),
  timeZone: z.string().describe('IANA name; times without a zone are read in it'),
  createdAt: Instant,
});

/** What the browser asks first: who am I, where may I go, and how this installation is set. */
export const Me = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string() }),
  workspaces: z.array(Workspace.extend({ role: RoleName })),
});

/** What anybody may know of the installation before signing in. */
export const Installation = z.object({
  version: z.string(),
  signUp: z.enum(['open', 'invited']),
  firstUser: z.boolean().describe('nobody has signed up yet'),
  mailSpool: z
    .string()
    .nullable()
    .describe('folder that mail is written to where no mail server is set; null where one is'),
});

export const NewWorkspace = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().max(60).default('UTC'),
});
export const WorkspaceChange = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  timeZone: z.string().max(60).optional(),
});

export const Member = z.object({ id: Id, name: z.string(), email: z.string(), role: RoleName, joinedAt: Instant });
export const Invitation = z.object({
  id: Id,
  email: z.string(),
  role: RoleName,
  invitedBy: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
});
export const NewInvitation = z.object({ email: z.email().max(320), role: RoleName.default('member') });
export const RoleChange = z.object({ role: RoleName });

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  hint: z.string().describe('the last four characters, to tell keys apart'),
  createdBy: z.string().nullable(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
});
export const NewApiKey = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(Scope).min(1),
  expiresInDays: z.int().min(1).max(3650).nullable().default(null),
});
export const MadeApiKey = z.object({ key: z.string().describe('shown this once: prl_…'), apiKey: ApiKey });

export const AuditEvent = z.object({
  id: Id,
  at: Instant,
  actor: z.string().describe('name of the person or key, or "Parley"'),
  action: z.string().describe('for example "api_key.made"'),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
