import { newUuid } from './newUuid.ts';
import { problemOf, unreachable } from './problem.ts';

/** Values of a query string; what is undefined or empty is left out, and an array gives the name several times. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>;

export interface RequestOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal | undefined;
  /** The version that a change is based on, sent as `If-Match`; the server answers 412 when it has moved on. */
  readonly version?: string | number | undefined;
  /** Sent with a POST so that a repeat has no second effect. Give your own where the same act may be sent again. */
  readonly idempotencyKey?: string | undefined;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTP API under `/api/v1`. Every call rejects with an `ApiProblem` when it does not succeed. */
export interface Api {
  get<T>(path: string, options?: RequestOptions): Promise<T>;
  post<T = void>(path: string, body?: unknown, options?: RequestOptions): Promise<T>;
  put<T = void>(path: string, body?: unknown, options?: RequestOptions): Promise<T>;
  patch<T = void>(path: string, body?: unknown, options?: RequestOptions): Promise<T>;
  delete<T = void>(path: string, options?: RequestOptions): Promise<T>;
}

/** The API as one workspace sees it. */
export function workspaceApi(slug: string): Api {
  return apiUnder('/api/v1', { 'Parley-Workspace': slug });
}

/** The API without a workspace: who am I, which workspaces have I. */
export const accountApi: Api = apiUnder('/api/v1', {});

/** Sign-in and its relatives, served by better-auth. */
export const authApi: Api = apiUnder('/api/auth', {});

function apiUnder(base: string, headers: Readonly<Record<string, string>>): Api {
  const call = <T>(method: string, path: string, body: unknown, options: RequestOptions = {}) =>
    send<T>(`${base}${path}${queryString(options.query)}`, {
      method,
      signal: options.signal ?? null,
      headers: {
        ...headers,
        ...options.headers,
        ...(method === 'GET' ? {} : { 'x-parley-csrf': '1' }),
        ...(method === 'POST' ? { 'Idempotency-Key': options.idempotencyKey ?? newUuid() } : {}),
        ...(options.version === undefined ? {} : { 'If-Match': `"${options.version}"` }),
        ...(body === undefined || isFile(body) ? {} : { 'Content-Type': 'application/json' }),
      },
      body: bodyOf(body),
    });
  return {
    get: (path, options) => call('GET', path, undefined, options),
    post: (path, body, options) => call('POST', path, body, options),
    put: (path, body, options) => call('PUT', path, body, options),
    patch: (path, body, options) => call('PATCH', path, body, options),
    delete: (path, options) => call('DELETE', path, undefined, options),
  };
}

async function send<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable(cause);
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Files and forms go as they are; everything else goes as JSON. */
function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return isFile(body) ? body : JSON.stringify(body);
}

function isFile(body: unknown): body is FormData | Blob {
  return body instanceof FormData || body instanceof Blob;
}

/** `?a=1&b=x&b=y`, or nothing. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
