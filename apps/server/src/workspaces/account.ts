import { InvalidInputError } from '../platform/errors.ts';
import type { Auth } from './auth.ts';

/**
 * Makes an account, or takes the existing one when the password fits.
 *
 * @returns id of the user
 * @throws InvalidInputError when the address or password does not do, or the account has another password
 */
export async function createAccount(
  auth: Auth,
  { email, password, name }: { email: string; password: string; name: string },
): Promise<string> {
  try {
    const { user } = await auth.api.signUpEmail({ body: { email, password, name } });
    return user.id;
  } catch (error) {
    if (!isKnown(error, 'USER_ALREADY_EXISTS')) throw asInvalid(error);
  }
  try {
    const { user } = await auth.api.signInEmail({ body: { email, password } });
    return user.id;
  } catch {
    throw new InvalidInputError(`There is an account for ${email} already, and its password is another one.`);
  }
}

function isKnown(error: unknown, code: string): boolean {
  return String((error as { body?: { code?: string } }).body?.code ?? '').startsWith(code);
}

function asInvalid(error: unknown): unknown {
  const message = (error as { body?: { message?: string } }).body?.message;
  return message ? new InvalidInputError(`${message}.`) : error;
}
