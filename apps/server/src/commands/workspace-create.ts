import { withDatabase } from '../installation.ts';
import { createAccount, createKey, createWorkspace } from '../workspaces/index.ts';
import { type Command, exit, required } from './command.ts';

export const workspaceCreate: Command = {
  name: 'workspace create',
  usage: '--name NAME --owner-email ADDRESS --owner-password PASSWORD [--time-zone UTC]',
  summary: 'Makes a workspace with its owner and an API key',
  details: [
    '--name NAME              name of the workspace',
    '--owner-email ADDRESS    an existing account is used when its password fits',
    '--owner-password PW      at least 10 characters',
    '--time-zone ZONE         IANA name such as Europe/Amsterdam (UTC)',
  ],
  options: {
    name: { type: 'string' },
    'owner-email': { type: 'string' },
    'owner-password': { type: 'string' },
    'time-zone': { type: 'string' },
  },
  async run({ values, config, output }) {
    const name = required(values, 'name');
    const email = required(values, 'owner-email');
    const password = required(values, 'owner-password');
    const timeZone = typeof values['time-zone'] === 'string' ? values['time-zone'] : 'UTC';
    return withDatabase(config(), async ({ db, auth, clock }) => {
      const ownerId = await createAccount(auth, { email, password, name: email.split('@')[0] ?? email });
      const workspace = await createWorkspace(db, { name, timeZone, ownerId, now: clock() });
      const { key } = await db.inWorkspace(workspace.id, (trx) =>
        createKey(
          trx,
          workspace.id,
          'system',
          { name: 'Made with the workspace', scopes: ['read', 'write', 'admin'], expiresInDays: null },
          clock(),
        ),
      );
      output.result(
        { workspaceId: workspace.id, slug: workspace.slug, ownerId, apiKey: key },
        () => `Workspace ${workspace.slug} is there.\nIts API key, shown this once: ${key}`,
      );
      return exit.done;
    });
  },
};
