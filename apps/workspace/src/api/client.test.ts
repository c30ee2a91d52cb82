import { expect, test } from 'vitest';
import { queryString } from './client.ts';
import { newUuid } from './newUuid.ts';
import { problemOf } from './problem.ts';

test('a query leaves out what is not given and repeats what is a list', () => {
  expect(queryString({ q: 'rack kit', cursor: undefined, box: '', kind: ['wish', 'problem'], limit: 50 })).toBe(
    '?q=rack+kit&kind=wish&kind=problem&limit=50',
  );
  expect(queryString({})).toBe('');
});

test('problem details become an error with a sentence, a code and the fields', async () => {
  const body = {
    type: '/api/docs#conversations.taken',
    title: 'Changed meanwhile',
    status: 412,
    detail: 'Noor Haddad has it.',
    code: 'conversations.taken',
    errors: [{ path: 'assignee', message: 'is taken' }, { odd: true }],
  };
  const problem = await problemOf(new Response(JSON.stringify(body), { status: 412, headers: { 'retry-after': '2' } }));
  expect(problem).toMatchObject({
    message: 'Noor Haddad has it.',
    title: 'Changed meanwhile',
    status: 412,
    code: 'conversations.taken',
    fields: [{ path: 'assignee', message: 'is taken' }],
    retryAfterSeconds: 2,
  });
});

test('an answer that is no problem document still gives a sentence', async () => {
  const problem = await problemOf(new Response('<html>Bad gateway</html>', { status: 502 }));
  expect(problem.message).toBe('Parley could not do this just now. Nothing was changed.');
  expect(problem.retryAfterSeconds).toBeUndefined();
});

test('the messages of the sign-in service are understood too', async () => {
  const answer = new Response(JSON.stringify({ code: 'INVALID_TOKEN', message: 'Invalid token' }), { status: 400 });
  expect(await problemOf(answer)).toMatchObject({ code: 'INVALID_TOKEN', message: 'Invalid token', status: 400 });
});

test('keys of repeated requests are random UUIDs of version 4', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const made = new Set(Array.from({ length: 200 }, newUuid));
  expect(made.size).toBe(200);
  for (const uuid of made) expect(uuid).toMatch(form);
});
