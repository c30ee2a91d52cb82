import { randomUUID } from 'node:crypto';

/** Somebody of the team, signed in. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The session, as a `Cookie` header carries it. */
  readonly cookie: string;
}

export const PASSWORD = 'a sentence that nobody guesses';

/** Makes an account by the API, for tests that are about something else. */
export async function signUpByApi(url: string, name: string): Promise<Account> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@firm.example`;
  const response = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name, email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`expected an account for ${name}, got ${response.status} ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { name, email, password: PASSWORD, cookie: cookie.join('; ') };
}

/** What a test sets up or looks up beside the browser, as one person in one workspace. */
export class WorkspaceApi {
  readonly slug: string;
  readonly #url: string;
  readonly #account: Account;

  constructor(url: string, account: Account, slug: string) {
    this.#url = url;
    this.#account = account;
    this.slug = slug;
  }

  /** Makes a workspace that the account owns. */
  static async make(url: string, account: Account, name: string): Promise<WorkspaceApi> {
    const nowhere = new WorkspaceApi(url, account, '');
    const { slug } = await nowhere.call<{ slug: string }>('POST', '/workspaces', { name });
    return new WorkspaceApi(url, account, slug);
  }

  /** @throws when the answer is no success, with what was answered */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.#account.cookie,
        'x-parley-csrf': '1',
        ...(this.slug && { 'parley-workspace': this.slug }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Lets customers speak. Each message is a conversation of its own unless it names one. */
  async hear(messages: readonly { name: string; text: string; conversation?: string; at?: string }[]): Promise<void> {
    const items = messages.map(({ name, text, conversation, at }) => ({
      text,
      author: { name, handle: name.toLowerCase().replaceAll(' ', '') },
      at: at ?? new Date().toISOString(),
      ...(conversation && { conversation }),
    }));
    await this.call('POST', '/interactions', { items });
  }

  /** Messages that the loop has not yet walked through. */
  async pending(): Promise<number> {
    const { totals } = await this.call<{ totals: { pending: number } }>('GET', '/insights?limit=1');
    return totals.pending;
  }
}
