/**
 * Measures the grouping of texts by need on labelled sets, with every text put somewhere and no number of groups given.
 * Run from the project root: `node packages/text/bench/themes.ts [texts]`. Prints a line of JSON for each set, and one
 * for the growth of the time from 10,000 to 100,000 messages.
 */
import { findInsights, type Message } from '../src/index.ts';
import { readText } from '../src/reading/read.ts';
import { agreement } from './agreement.ts';
import { loadRows } from './data.ts';

type Row = Record<string, string>;
const SETS = [
  { name: 'banking77', label: 'label', keep: () => true },
  { name: 'clinc150', label: 'label', keep: (row: Row) => row['label'] !== 'oos' },
  { name: 'crisis-events-t26', label: 'event', keep: (_row: Row, index: number) => index % 2 === 0 },
];

function toMessage(row: Row, index: number): Message {
  const text = row['text'] ?? '';
  const at = row['created'] === undefined ? null : Date.parse(row['created']);
  return { id: String(index), text, at, author: row['author'] ?? null, reading: readText({ text }), attributes: {} };
}

function report(figures: Record<string, number | string>): void {
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value,
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
}

function measureSet({ name, label, keep }: (typeof SETS)[number]): void {
  const rows = loadRows<Row>(name)?.filter(keep);
  if (rows === undefined) {
    report({ set: name, skipped: 'file absent' });
    return;
  }
  const messages = rows.map(toMessage);
  const begin = performance.now();
  const { insights } = findInsights(messages, { ungrouped: false });
  const seconds = (performance.now() - begin) / 1000;
  const groupOf = new Map(insights.flatMap(({ id, evidence }) => evidence.map((messageId) => [messageId, id])));
  const found = messages.map(({ id }) => groupOf.get(id) ?? 'none');
  const truth = rows.map((row) => row[label] ?? '');
  report({ set: name, ...agreement(truth, found), texts: rows.length, textsASecond: rows.length / seconds });
}

/** Real texts repeated with a changed word, so that they are no copies of one another. */
function measureGrowth(most: number): void {
  const rows = loadRows<Row>('support-stream-spotify');
  if (rows === undefined) {
    report({ growth: 'skipped: file absent' });
    return;
  }
  const pool = rows.map(toMessage);
  const make = (count: number) =>
    Array.from({ length: count }, (_, index): Message => {
      const base = pool[index % pool.length]!;
      const turn = Math.floor(index / pool.length);
      const text =
        turn === 0
          ? base.text
          : base.text.replaceAll(/\p{L}{6,}/gu, (word) => (word.length % 4 === turn % 4 ? `${word}${turn}` : word));
      return { ...base, id: String(index), text };
    });
  const time = (count: number) => {
    const messages = make(count);
    const begin = performance.now();
    findInsights(messages);
    return (performance.now() - begin) / 1000;
  };
  const small = time(most / 10);
  const large = time(most);
  report({ growth: large / small / 10, secondsSmall: small, secondsLarge: large, messagesASecond: most / large });
}

for (const set of SETS) measureSet(set);
measureGrowth(Number(process.argv[2] ?? 100_000));
