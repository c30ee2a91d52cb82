/** What kind of failure it is; the HTTP edge alone knows which status that means (platform/http/problem.ts). */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

export type FieldProblem = { path: string; message: string };

/**
 * A failure that we know: it has a stable public `code` ("<module>.<what>"), a kind, and a message for the reader that
 * says what was expected, what came and what to do. It never holds secrets or message texts.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly fields: FieldProblem[] = [];
}

/** Input that does not fit, with the fields to mend. */
export class InvalidInputError extends DomainError {
  readonly code: string = 'platform.invalid_input';
  readonly kind = 'invalid';
  override readonly fields: FieldProblem[];

  constructor(message: string, fields: FieldProblem[] = []) {
    super(message);
    this.fields = fields;
  }
}

export class NotFoundError extends DomainError {
  readonly code = 'platform.not_found';
  readonly kind = 'not_found';

  constructor(subject: string, id: string) {
    super(`There is no ${subject} ${id} in this workspace. It may have been removed, or the address is mistyped.`);
  }
}

export class UnauthenticatedError extends DomainError {
  readonly code = 'platform.unauthenticated';
  readonly kind = 'unauthenticated';

  constructor(message = 'Sign in, or send an API key as "Authorization: Bearer prl_…".') {
    super(message);
  }
}

export class ForbiddenError extends DomainError {
  readonly code = 'platform.forbidden';
  readonly kind = 'forbidden';
}

export class TooManyRequestsError extends DomainError {
  readonly code = 'platform.too_many_requests';
  readonly kind = 'too_many';
}

/** The database, or something else that we stand on, cannot answer now. The caller may try again. */
export class UnavailableError extends DomainError {
  readonly code = 'platform.unavailable';
  readonly kind = 'unavailable';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
