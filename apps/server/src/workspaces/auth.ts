import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Mailer } from '../platform/mail/mail.ts';
import { anyUser } from './workspace.store.ts';

export type AuthOptions = {
  db: WorkspaceDb;
  secret: string;
  /** Address of this installation, for links in mail; asked late, since the port may be chosen at start. */
  publicUrl: () => string;
  secureCookies: boolean;
  signUp: 'open' | 'invited';
  /** Whether the holder of an invitation token may sign up with this address. */
  invited: (token: string, email: string) => Promise<boolean>;
  mailer: Mailer;
  log: Log;
};

export type Auth = ReturnType<typeof createAuth>;

const dbColumns = { createdAt: 'created_at', updatedAt: 'updated_at' };
const resetMinutes = 60;

/** Accounts, passwords and sessions, kept by better-auth in the schema `auth`. */
export function createAuth({ db, secret, publicUrl, secureCookies, signUp, invited, mailer, log }: AuthOptions) {
  return betterAuth({
    baseURL: publicUrl(),
    basePath: '/api/auth',
    secret,
    database: { db: db.global.withSchema('auth'), type: 'postgres', transaction: true },
    // Our own pages only: the origin must be the host that was asked.
    trustedOrigins: async (request) => {
      const host = request?.headers.get('host');
      return host ? [publicUrl(), `http://${host}`, `https://${host}`] : [publicUrl()];
    },
    user: { fields: { ...dbColumns, emailVerified: 'email_verified' } },
    session: {
      fields: {
        ...dbColumns,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
    },
    account: {
      fields: {
        ...dbColumns,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        idToken: 'id_token',
      },
    },
    verification: { fields: { ...dbColumns, expiresAt: 'expires_at' }, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: resetMinutes * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        await mailer.send({
          to: user.email,
          subject: 'A new password for Parley',
          text: `Hello ${user.name},\n\nset a new password here, within ${resetMinutes} minutes:\n\n${publicUrl()}/reset-password?token=${token}\n\nIf you did not ask for it, do nothing: your password stays as it is.\n`,
        });
      },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) => {
            if (signUp === 'open' || !(await anyUser(db))) return;
            const token = context?.headers?.get('x-parley-invitation') ?? '';
            if (await invited(token, user.email)) return;
            throw new APIError('FORBIDDEN', {
              code: 'SIGN_UP_BY_INVITATION',
              message: 'Signing up here needs an invitation. Ask an owner or admin of your workspace.',
            });
          },
        },
      },
    },
    // Sign-in hashes for half a second of CPU: a few tries a minute are enough for a person.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-up/email': { window: 60, max: 10 },
        '/request-password-reset': { window: 60, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'parley',
      useSecureCookies: secureCookies,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-parley-client-address'] },
    },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ part: 'auth' }, message),
    },
    telemetry: { enabled: false },
  });
}
