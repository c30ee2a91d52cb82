import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { interactionsIn, rejectsIn, rowsOf, textsIn } from './testing.ts';

const mail = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;
const ANN = mail(
  'From: =?utf-8?q?Ann_M=C3=BCller?= <ann@example.org>',
  'To: help@firm.example',
  'Date: Sun, 22 Feb 2015 12:03:11 +0100',
  'Subject: =?utf-8?b?R3LDvMOfZQ==?=',
  'Message-ID: <2@example.org>',
  'In-Reply-To: <1@example.org>',
  'References: <0@example.org> <1@example.org>',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'It is still br=C3=B6ken.',
  '> earlier words',
  '-- ',
  'Ann',
);

test('a mail becomes one interaction with its text whole', async () => {
  const rows = await rowsOf(ANN);
  expect(rows).toMatchObject([{ line: 1 }]);
  expect(interactionsIn(rows)).toEqual([
    {
      externalId: '2@example.org',
      at: '2015-02-22T11:03:11Z',
      atAssumed: false,
      text: 'It is still bröken.\n> earlier words\n-- \nAnn\n',
      author: { handle: null, name: 'Ann Müller', email: 'ann@example.org' },
      conversation: '0@example.org',
      inReplyTo: '1@example.org',
      url: null,
      direction: 'in',
      visibility: 'private',
      rating: null,
      language: null,
      attributes: { kind: 'email', subject: 'Grüße' },
    },
  ]);
});

test('a mailbox is cut at its From lines, quoted ones are restored, and lines are counted', async () => {
  const mailbox = [
    'From a@b.example Sun Feb 22 12:03:11 2015',
    'From: a@b.example',
    'Message-ID: <1>',
    '',
    'first',
    '>From the start',
    '>>From deeper',
    'From here on it is text, as no blank line comes before',
    '',
    'From what I can see this is text too',
    '',
    'From c@d.example Sun Feb 22 12:03:12 2015 +0100',
    'Message-ID: <2>',
    'Date: Sat, 31 Feb 2015 10:00:00 +0000',
    '',
    'impossible date',
    '',
    'From e@f.example Sun Feb 22 12:03:13 2015',
    'From: e@f.example',
    'Message-ID: <3>',
    '',
    'third',
    '',
  ].join('\n');
  for (const chunkBytes of [1, 50, 65_536]) {
    const rows = await rowsOf(mailbox, { chunkBytes });
    expect(rows.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'interaction'],
      [12, 'reject'],
      [18, 'interaction'],
    ]);
    const [first, third] = interactionsIn(rows);
    expect(first).toMatchObject({ externalId: '1', at: '2015-02-22T12:03:11Z', conversation: '1' });
    expect(first?.text).toBe(
      'first\nFrom the start\n>From deeper\nFrom here on it is text, as no blank line comes before\n\nFrom what I can see this is text too\n\n',
    );
    expect(third).toMatchObject({ externalId: '3', author: { email: 'e@f.example', handle: null, name: null } });
    expect(rejectsIn(rows)[0]?.reason).toBe('there is no date "Sat, 31 Feb 2015 10:00:00 +0000"');
  }
});

test('a mail with HTML only gives its words, without scripts, styles and marks', async () => {
  const html =
    '<html><head><title>t</title><style>p{}</style></head><body><p>My &amp; your <b>bill</b></p><script>alert(1)</script>' +
    '<div>is&nbsp;wrong<br>2 &lt; 3</div><img src=x onerror=alert(1)></body></html>';
  const rows = await rowsOf(
    mail('From: a@b.example', 'Date: Sun, 22 Feb 2015 12:03:11 +0100', 'Content-Type: text/html', '', html),
  );
  expect(textsIn(rows)).toEqual(['My & your bill\n\nis\u00a0wrong\n2 < 3']);
});

test('broken MIME gives what can be read, and rejects what cannot', async () => {
  const truncated = mail(
    'From: a@b.example',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain; charset=no-such-charset',
    'Content-Transfer-Encoding: base64',
    '',
    'aGVsbG8gd29ybGQ',
    '--x',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    '!!!',
  );
  const deep = Array.from(
    { length: 80 },
    (_part, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
  ).join('');
  const start = (second: number) => `From a@b.example Sun Feb 22 12:03:1${second} 2015\n`;
  const rows = await rowsOf(
    `${start(1)}${truncated}\n${start(2)}From: a@b.example\n${deep}\n\n${start(3)}From: c@d.example\n\nstill read\n`,
  );
  expect(textsIn(rows).map((text) => text.trim())).toEqual(['hello world', 'still read']);
  expect(rejectsIn(rows)).toMatchObject([{ line: 16, reason: expect.stringContaining('the mail cannot be read') }]);
});

test('a mail larger than mail servers take is rejected, and the next is read', async () => {
  const body = `${'x'.repeat(1023)}\n`.repeat(26 * 1024);
  const start = 'From a@b.example Sun Feb 22 12:03:11 2015\nFrom: a@b.example\n\n';
  const rows = await rowsOf(`${start}${body}\n${start}small\n`);
  expect(textsIn(rows)).toEqual(['small\n']);
  expect(rejectsIn(rows)).toMatchObject([
    { line: 1, reason: expect.stringContaining('the most that is read is 26,214,400') },
  ]);
});

test('mails recorded from real programs are read or rejected with a reason, never lost', async () => {
  const path = new URL('../../../../../../shared/data/email-mime.jsonl.gz', import.meta.url);
  if (!existsSync(path)) return;
  const fixtures = gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const outcomes = await Promise.all(
    fixtures.map(async ({ raw_base64 }) =>
      rowsOf(Buffer.from(raw_base64, 'base64'), { format: 'eml' }).catch(() => []),
    ),
  );
  expect(outcomes.filter((rows) => rows.length === 1)).toHaveLength(fixtures.length);
  const read = outcomes.flatMap(interactionsIn);
  expect(read.length).toBeGreaterThan(0.6 * fixtures.length);
});
