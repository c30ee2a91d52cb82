import { expect, test } from 'vitest';
import { mendableRejects, rejectAsJson } from './rejects.ts';
import { interactionsIn, rejectsIn, rowsOf, textsIn } from './testing.ts';
import type { RejectRow, Row } from './types.ts';

function toMend(rows: Row[]): string {
  const rejects = rows.filter((row): row is RejectRow => row.kind === 'reject');
  const [first] = rejects;
  if (!first) return '';
  const file = mendableRejects(first.checkpoint.plan);
  return file.header + rejects.map((reject) => file.record(reject)).join('');
}

test('a reject is one JSON object with line, reason and raw', () => {
  expect(rejectAsJson({ line: 3, reason: 'text is empty', raw: '3,"' })).toBe(
    '{"line":3,"reason":"text is empty","raw":"3,\\""}',
  );
});

test('rejects of a table come with the reason first, and mended they are read', async () => {
  const rows = await rowsOf('id;date;text\n1;2023-02-28;a\n2;2023-02-30;"b; ""b"""\n3;2023-03-01;\n4;c\n');
  const file = toMend(rows);
  expect(file).toBe(
    'parley_reason;id;date;text\n' +
      'there is no date "2023-02-30";2;2023-02-30;"b; ""b"""\n'.replace(
        'there is no date "2023-02-30"',
        '"there is no date ""2023-02-30"""',
      ) +
      'text is empty;3;2023-03-01;\n' +
      'expected 3 columns, found 2;4;c\n',
  );
  const mended = await rowsOf(file.replace('2;2023-02-30', '2;2023-02-27').replace('03-01;\n', '03-01;now a text\n'));
  expect(interactionsIn(mended)).toMatchObject([
    { externalId: '2', text: 'b; "b"', at: '2023-02-27T00:00:00Z', attributes: {} },
    { externalId: '3', text: 'now a text', attributes: {} },
  ]);
  expect(toMend(mended)).toBe('parley_reason;id;date;text\n"expected 4 columns, found 3";4;c\n'.replaceAll('"', ''));
});

test('rejects of JSON lines carry the reason as a field, and mended they are read', async () => {
  const rows = await rowsOf('{"text":"ok"}\n{ "text": "", "id": 569587188687634433 }\n{}\nnot json\n');
  const file = toMend(rows);
  expect(file).toBe(
    '{"parley_reason":"text is empty","text": "", "id": 569587188687634433 }\n{"parley_reason":"text is empty"}\nnot json\n',
  );
  const mended = await rowsOf(file.replace('"text": ""', '"text": "now"'));
  expect(interactionsIn(mended)).toMatchObject([{ externalId: '569587188687634433', text: 'now', attributes: {} }]);
  expect(toMend(mended)).toBe('{"parley_reason":"text is empty"}\nnot json\n');
});

test('rejects of a mailbox are listed as JSON', async () => {
  const mailbox =
    'From a@b.example Sun Feb 22 12:03:11 2015\nSubject: empty\n\n\nFrom a@b.example Sun Feb 22 12:03:12 2015\nSubject: x\n\nhello\n';
  const rows = await rowsOf(mailbox);
  expect(textsIn(rows)).toEqual(['hello\n']);
  expect(toMend(rows)).toBe(`${rejectAsJson(rejectsIn(rows)[0] ?? { line: 0, reason: '', raw: '' })}\n`);
});
