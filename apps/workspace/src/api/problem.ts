/** One thing that is wrong with what was sent; `path` as the server writes it, such as `name` or `items.3.text`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** The body of RFC 9457, as the server fills it. */
interface ProblemDocument {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly errors?: unknown;
  /** better-auth answers outside `/api/v1` in its own form. */
  readonly code?: unknown;
  readonly message?: unknown;
}

/** What a request came back with when it did not succeed. `message` is a sentence for the reader. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** Stable code of the error, such as `conversations.taken`; empty when the server gave none. */
  readonly code: string;
  readonly title: string;
  readonly fields: readonly FieldProblem[];
  /** Seconds after which asking again makes sense, where the server said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(given: {
    status: number;
    code?: string;
    title: string;
    detail?: string;
    fields?: readonly FieldProblem[];
    retryAfterSeconds?: number | undefined;
    cause?: unknown;
  }) {
    super(given.detail || given.title, { cause: given.cause });
    this.status = given.status;
    this.code = given.code ?? '';
    this.title = given.title;
    this.fields = given.fields ?? [];
    this.retryAfterSeconds = given.retryAfterSeconds;
  }
}

/** Reads the problem out of an answer; understands an empty or foreign body too. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await readDocument(response);
  const title = text(body.title) || text(body.message) || titleOf(response.status);
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem({
    status: response.status,
    code: text(body.code) || lastPart(text(body.type)),
    title,
    detail: text(body.detail),
    fields: fieldsOf(body.errors),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

/** No answer came: the network, or a server that is away. */
export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'unreachable',
    title: 'Parley did not answer.',
    detail: 'Parley did not answer. Check the connection, then try again.',
    cause,
  });
}

async function readDocument(response: Response): Promise<ProblemDocument> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) => {
    if (typeof error !== 'object' || error === null) return [];
    const { path, message } = error as { path?: unknown; message?: unknown };
    return typeof message === 'string' ? [{ path: text(path), message }] : [];
  });
}

function titleOf(status: number): string {
  if (status === 401) return 'You are signed out.';
  if (status === 403) return 'Your role does not allow this.';
  if (status === 404) return 'There is nothing here.';
  if (status === 429) return 'That was too often. Wait a moment, then try again.';
  if (status >= 500) return 'Parley could not do this just now. Nothing was changed.';
  return `The request was refused (${status}).`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function lastPart(type: string): string {
  return type === 'about:blank' ? '' : (type.split(/[/#]/).at(-1) ?? '');
}
