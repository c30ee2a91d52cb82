/** Who sends a request, once it is known: a signed-in person or a program with an API key, in one workspace. */
export type Role = 'owner' | 'admin' | 'member' | 'viewer';

export type Actor = {
  kind: 'user' | 'key';
  /** Id of the user or of the API key. */
  id: string;
  workspaceId: string;
  /** IANA zone of the workspace: times without a zone are read in it. */
  timeZone: string;
  role: Role;
};

/** A signed-in person outside any workspace, for lists of workspaces and invitations. */
export type Session = { userId: string; name: string; email: string };

/**
 * What a route asks of its caller. Every route states it; one that states nothing does not start.
 * `public`: nobody in particular; `session`: signed in; the others: a role in the workspace, and for API keys a scope of
 * the same name ("read" for viewers, "write" for members, "admin" for admins and owners).
 */
export type Access = 'public' | 'session' | 'read' | 'write' | 'admin' | 'owner';

const ranks: Record<Role, number> = { viewer: 0, member: 1, admin: 2, owner: 3 };
const needed = { read: 'viewer', write: 'member', admin: 'admin', owner: 'owner' } as const satisfies Record<
  string,
  Role
>;

/** Whether a role reaches what a route asks. */
export function reaches(role: Role, access: keyof typeof needed): boolean {
  return ranks[role] >= ranks[needed[access]];
}

/** Words that go into the audit trail and under idempotency keys: "user:<id>" or "key:<id>". */
export function actorName(actor: Pick<Actor, 'kind' | 'id'>): string {
  return `${actor.kind}:${actor.id}`;
}
