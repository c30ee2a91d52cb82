import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { asUnavailable } from '../database/database.ts';
import { DomainError, type ErrorKind, type FieldProblem } from '../errors.ts';

/** The one place where a kind of failure becomes an HTTP status (RFC 9457 problem details). */
const statuses: Record<ErrorKind, { status: number; title: string }> = {
  invalid: { status: 422, title: 'The input does not fit' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  stale: { status: 412, title: 'Changed meanwhile' },
  too_large: { status: 413, title: 'Too large' },
  too_many: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
};

/** What PostgreSQL says of characters that its texts cannot hold. */
const unstorable = new Set(['22021', '22P05']);

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: FieldProblem[];
};

export function problemOf(error: unknown): Problem {
  const known = asUnavailable(error);
  if (known instanceof DomainError) {
    const { status, title } = statuses[known.kind];
    return problem(status, title, known.message, known.code, known.fields);
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = (error as FastifyError).validationContext ?? 'input';
    const fields = error.validation.map((issue) => ({
      path: [where === 'body' ? '' : where, issue.instancePath.slice(1).replaceAll('/', '.')].filter(Boolean).join('.'),
      message: issue.message ?? 'does not fit',
    }));
    const detail = fields.map(({ path, message }) => `${path || where}: ${message}`).join('; ');
    return problem(422, statuses.invalid.title, detail, 'platform.invalid_input', fields);
  }
  const { statusCode, code, message } = error as FastifyError;
  if (code !== undefined && unstorable.has(code)) {
    const detail = 'The input holds a NUL character or half of one, which no text has. Take it out.';
    return problem(422, statuses.invalid.title, detail, 'platform.invalid_input');
  }
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return problem(
      statusCode,
      statusCode === 413 ? 'Too large' : 'Not understood',
      message,
      `http.${(code ?? 'bad_request').toLowerCase()}`,
    );
  }
  return problem(
    500,
    'Something broke on our side',
    'The failure is in the log of the server under the id of this request.',
    'platform.internal',
  );
}

function problem(status: number, title: string, detail: string, code: string, errors: FieldProblem[] = []): Problem {
  return { type: `/api/docs#${code}`, title, status, detail, code, ...(errors.length > 0 && { errors }) };
}

/** Answers every failure as problem details; the unknown ones are logged whole and told without detail. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = problemOf(error);
    if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
    if (answer.status === 503) reply.header('retry-after', '2');
    return reply.code(answer.status).type('application/problem+json').send(JSON.stringify(answer));
  });
}
