import { detectLanguage, type IntentName, readMail, readText } from '../src/index.ts';
import { loadRows } from './data.ts';
import { accuracy, alwaysCommonest, alwaysLabel, f1, macroF1, type Pair } from './score.ts';

/** A bench run as `parley bench` prints it; ratios are ours over the yardstick. */
export interface BenchResult {
  name: string;
  figures: Record<string, number>;
  yardstick: Record<string, number>;
  ratios: Record<string, number>;
}

interface Row {
  text: string;
  label?: string;
  sentiment?: string;
  lang?: string;
}

type Measure = (pairs: readonly Pair[]) => number;

interface Figures {
  figures: Record<string, number>;
  yardstick: Record<string, number>;
}

const sentimentOf = (text: string, language?: string): string =>
  readText({ text, ...(language && { language }) }).sentiment?.label ?? 'unscored';

const hasIntent = (text: string, intents: readonly IntentName[]): boolean =>
  readText({ text, language: 'en' }).intents?.some(({ name }) => intents.includes(name)) ?? false;

function record(into: Figures, name: string, pairs: readonly Pair[], trivial: readonly Pair[], measure: Measure): void {
  into.figures[name] = measure(pairs);
  into.yardstick[name] = measure(trivial);
}

function measureSentiment(into: Figures, name: string, rows: readonly Row[], language?: string): void {
  const pairs = rows.map((row) => ({
    truth: row.sentiment ?? row.label ?? '',
    given: sentimentOf(row.text, language),
  }));
  record(into, name, pairs, alwaysCommonest(pairs), macroF1);
}

function measureIntent(into: Figures, name: string, rows: readonly Row[], label: string, intents: IntentName[]): void {
  const pairs = rows.map((row) => ({
    truth: row.label === label ? 'yes' : 'no',
    given: hasIntent(row.text, intents) ? 'yes' : 'no',
  }));
  record(into, name, pairs, alwaysLabel(pairs, 'yes'), (measured) => f1(measured, 'yes'));
}

function measureLanguage(into: Figures, name: string, rows: readonly Row[]): void {
  const pairs = rows.map(({ text, lang }) => ({ truth: lang ?? '', given: detectLanguage(text).replace('no', 'nb') }));
  record(into, name, pairs, alwaysCommonest(pairs), accuracy);
}

function measureMail(into: Figures): void {
  const rows = loadRows<{ text: string; reply: string; reply_nosig: string | null }>('email-replies') ?? [];
  if (rows.length === 0) return;
  const trimmed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const share = (right: (row: (typeof rows)[number]) => boolean): number => rows.filter(right).length / rows.length;
  into.figures['mail.visible'] = share(({ text, reply }) => trimmed(readMail(text).visible) === trimmed(reply));
  into.yardstick['mail.visible'] = share(({ text, reply }) => trimmed(text) === trimmed(reply));
  into.figures['mail.visibleNoSignature'] = share(
    ({ text, reply, reply_nosig }) => trimmed(readMail(text).visibleNoSignature) === trimmed(reply_nosig ?? reply),
  );
  into.yardstick['mail.visibleNoSignature'] = share(
    ({ text, reply, reply_nosig }) => trimmed(text) === trimmed(reply_nosig ?? reply),
  );
}

/** Texts read in a second by one core. */
function measureSpeed(into: Figures, rows: readonly Row[], now: () => number): void {
  for (const { text } of rows.slice(0, 1000)) readText({ text });
  const start = now();
  for (const { text } of rows) readText({ text });
  into.figures['speed.textsPerSecond'] = (rows.length * 1000) / (now() - start);
}

/** The 26 languages that customers of most firms write in. */
const commonLanguages = new Set(
  'ar bg cs da de el en es fi fr he hi hu it ja ko nl nb pl pt ro ru sv tr uk zh'.split(' '),
);

/**
 * Measures the reading of single texts on the development sets beside trivial yardsticks. Sets that are not on this
 * machine are left out. `rows` bounds the rows of each set; `now` gives milliseconds.
 */
export function benchRead(rows = Number.POSITIVE_INFINITY, now: () => number = () => performance.now()): BenchResult {
  const result = { figures: {}, yardstick: {} } satisfies Figures as Figures;
  const load = (set: string): Row[] => loadRows<Row>(set)?.slice(0, rows) ?? [];
  const airline = load('airline-tweets');
  if (airline.length > 0) {
    measureSpeed(result, airline, now);
    measureSentiment(result, 'sentiment.airline', airline, 'en');
  }
  const tweets = load('tweeteval-sentiment');
  if (tweets.length > 0) measureSentiment(result, 'sentiment.tweeteval', tweets, 'en');
  const languages = load('umsab-sentiment-8lang');
  for (const lang of new Set(languages.map((row) => row.lang ?? ''))) {
    measureSentiment(
      result,
      `sentiment.${lang}`,
      languages.filter((row) => row.lang === lang),
      lang,
    );
  }
  const complaints = load('complaint-tweets');
  if (complaints.length > 0) measureIntent(result, 'complaint', complaints, 'complaint', ['complaint']);
  const suggestions = load('forum-suggestions');
  if (suggestions.length > 0) measureIntent(result, 'idea', suggestions, 'suggestion', ['idea']);
  if (languages.length > 0) measureLanguage(result, 'language.tweets', languages);
  for (const kind of ['sentence', 'pair', 'word']) {
    const texts = (loadRows<Row & { kind: string }>('langid-75') ?? []).filter((row) => row.kind === kind);
    const common = texts.filter(({ lang }) => commonLanguages.has(lang ?? '')).slice(0, rows);
    if (common.length > 0) measureLanguage(result, `language.${kind}`, common);
  }
  measureMail(result);
  const ratios = Object.fromEntries(
    Object.entries(result.figures)
      .filter(([key]) => (result.yardstick[key] ?? 0) > 0)
      .map(([key, value]) => [key, value / result.yardstick[key]!]),
  );
  return { name: 'read', ...result, ratios };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(benchRead(), undefined, 2)}\n`);
