import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from './read.ts';
import { intentNames, type TextInput } from './types.ts';

const names = (text: string): string[] => (readText({ text }).intents ?? []).map(({ name }) => name);
const labelOf = (text: string): string | undefined => readText({ text }).sentiment?.label;
const spansOf = (text: string, kind: string): string[] =>
  readText({ text })
    .spans.filter((span) => span.kind === kind)
    .map((span) => span.text);

describe('sentiment', () => {
  test.each([
    ['The crew was wonderful and the seat very comfortable.', 'positive'],
    ['The crew was not helpful at all and my bag is still missing.', 'negative'],
    ['What time does the office in Leeds open on Monday?', 'neutral'],
    ['The food was lovely but the waiter was rude and we left angry.', 'negative'],
    ['sooooo happy with this 😍', 'positive'],
    ['Thanks for nothing, you ruined our weekend.', 'negative'],
  ])('of %j is %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  test.each([
    ['Der Kundenservice ist eine Katastrophe, ich bin sehr enttäuscht.', 'de', 'negative'],
    ['Toller Service, sehr freundliches Personal, vielen Dank!', 'de', 'positive'],
    ["Livraison en retard et personne ne répond, c'est inacceptable.", 'fr', 'negative'],
    ['Pésimo servicio, llevo tres días esperando y nadie contesta.', 'es', 'negative'],
    ['Ottimo servizio, il personale è molto gentile. Grazie!', 'it', 'positive'],
    ['Não gostei, o atendimento foi péssimo.', 'pt', 'negative'],
  ])('of %j (%s) is %s', (text, language, label) => {
    expect(readText({ text })).toMatchObject({ language, scored: true, sentiment: { label } });
  });

  test('stands aside for a language that is not scored', () => {
    const reading = readText({ text: 'Dostawa przyszła za późno i nikt nie odbiera telefonu.' });
    expect(reading).toMatchObject({ language: 'pl', scored: false });
    expect(reading).not.toHaveProperty('sentiment');
    expect(reading).not.toHaveProperty('intents');
  });
});

describe('intents', () => {
  test.each([
    ['I have been on hold for two hours and nobody answers. Unacceptable!', 'complaint'],
    ['How do I change the address on my account?', 'question'],
    ['It would be great if you could add a dark mode.', 'idea'],
    ['Your technician was fantastic, best service I ever had!', 'praise'],
    ['Thank you so much for the quick help.', 'thanks'],
    ['I would like to order three licences for our team.', 'purchase'],
    ['Please cancel my subscription and close my account.', 'churn'],
    ['I recommend them to all my friends, great people.', 'referral'],
    ['The app crashes when I open the settings page.', 'report'],
    ['See you at seven in front of the station', 'other'],
  ])('of %j include %s', (text, intent) => {
    expect(names(text)).toContain(intent);
  });

  test('can be several at once', () => {
    expect(names('Thank you! Could you also tell me when the parcel arrives?')).toEqual(
      expect.arrayContaining(['thanks', 'question']),
    );
  });
});

describe('spans', () => {
  test('find what a text points to', () => {
    const text = 'Order 88213-A cost $49.90 on 2024-03-05, see www.shop.example/a. Call +49 170 1234567 @help #late';
    expect(spansOf(text, 'order')).toEqual(['88213-A']);
    expect(spansOf(text, 'money')).toEqual(['$49.90']);
    expect(spansOf(text, 'date')).toEqual(['2024-03-05']);
    expect(spansOf(text, 'link')).toEqual(['www.shop.example/a']);
    expect(spansOf(text, 'personal')).toEqual(['+49 170 1234567']);
    expect(spansOf(text, 'mention')).toEqual(['@help']);
    expect(spansOf(text, 'hashtag')).toEqual(['#late']);
  });

  test('tell each aspect its own polarity', () => {
    const { spans } = readText({ text: 'The staff was friendly but the food was terrible.' });
    expect(spans.map(({ text, polarity }) => [text, polarity])).toEqual([
      ['staff', 1],
      ['food', -1],
    ]);
  });

  test('given by the caller come back with their polarity', () => {
    const text = 'Terrible zipper, though I love the colour.';
    const spans = [
      { start: 9, end: 15 },
      { start: 35, end: 41 },
    ];
    expect(readText({ text, spans }).spans).toEqual([
      { start: 9, end: 15, kind: 'aspect', text: 'zipper', polarity: -1 },
      { start: 35, end: 41, kind: 'aspect', text: 'colour', polarity: 1 },
    ]);
  });

  test('outside the text are refused with the range that was expected', () => {
    expect(() => readText({ text: 'short', spans: [{ start: 2, end: 9 }] })).toThrow(
      'expected a span with 0 <= start < end <= 5, got 2 to 9',
    );
  });
});

describe('materiality', () => {
  test('is higher for a fault than for small talk', () => {
    const fault = readText({ text: 'The export fails with an error since the last update, please fix it.' }).material;
    const talk = readText({ text: 'haha ok see you tomorrow then' }).material;
    expect(fault).toBeGreaterThan(0.7);
    expect(talk).toBeLessThan(0.4);
  });

  test('is nothing for an empty text', () => {
    expect(readText({ text: '' })).toMatchObject({ language: 'und', scored: false, material: 0, spans: [] });
  });
});

describe('degree', () => {
  const firm = { direction: 'out' as const, text: 'We are looking into it.' };
  const from = (author: string) => ({ author, direction: 'in' as const, text: 'Same here.' });

  test.each<[string, TextInput, number]>([
    ['a demand without a question is a monologue', { text: 'Your invoice layout is wrong. Change it.' }, 1],
    ['anger without a question is venting', { text: 'Worst airline ever, I am so angry and disappointed.' }, 2],
    ['a question that wants its answer is pressure', { text: 'Asked three times now: is my data safe?' }, 4],
    [
      'five messages against one are skewed',
      { text: 'Hello', author: 'a', thread: [from('a'), from('a'), from('a'), firm] },
      3,
    ],
    ['a third voice makes a real conversation', { text: 'Try a restart.', author: 'b', thread: [from('a'), firm] }, 5],
    [
      'many voices without an owner are a community',
      { text: 'Hi', author: 'd', thread: [from('a'), from('b'), from('c'), firm] },
      6,
    ],
  ])('%s', (_, input, degree) => {
    expect(readText(input).degree).toBe(degree);
  });
});

describe('mail', () => {
  const text =
    'The parcel is broken.\n\nOn Tue, Mar 4, 2025 at 3:15 PM Help <help@firm.example> wrote:\n> Is it a great parcel?\n';

  test('is read without what it quotes', () => {
    const reading = readText({ text, kind: 'email' });
    expect(reading.visible).toBe('The parcel is broken.');
    expect(reading.spans.map((span) => span.text)).toEqual(['parcel']);
  });

  test('keeps offsets in the mail as stored when the reply stands below the quote', () => {
    const below = `${text.slice(23)}\nThe parcel is broken.`;
    const [span] = readText({ text: below, kind: 'email' }).spans;
    expect(below.slice(span!.start, span!.end)).toBe('parcel');
    expect(span!.start).toBe(below.lastIndexOf('parcel'));
  });
});

describe('any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(
        fc.constantFrom(
          'not',
          'great',
          'late',
          '😡',
          '\ud83d',
          '\0',
          'שלום',
          'a@b.example',
          '$5',
          '?',
          '\n> ',
          'service',
        ),
      )
      .map((words) => words.join(' ')),
  );
  const inputs = fc.record({ text: anything, kind: fc.constantFrom<'email' | undefined>('email', undefined) });

  test('is read the same way twice, with spans that slice to their text and probabilities between 0.5 and 1', () => {
    fc.assert(
      fc.property(inputs, ({ text, kind }) => {
        const input = { text, ...(kind && { kind }), language: 'en' };
        const reading = readText(input);
        expect(readText(input)).toEqual(reading);
        for (const span of reading.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
        for (const { name, p } of reading.intents ?? []) {
          expect(intentNames).toContain(name);
          expect(p).toBeGreaterThanOrEqual(0.5);
          expect(p).toBeLessThanOrEqual(1);
        }
        expect(Math.abs(reading.sentiment?.score ?? 0)).toBeLessThanOrEqual(1);
        expect(reading.material).toBeGreaterThanOrEqual(0);
        expect(reading.material).toBeLessThanOrEqual(1);
        expect([1, 2, 3, 4, 5, 6]).toContain(reading.degree);
      }),
    );
  });

  test('of a million characters is read by its beginning', () => {
    const beginning = 'The delivery was terrible. ';
    const long = beginning + 'x '.repeat(500_000);
    expect(readText({ text: long }).spans).toEqual(readText({ text: beginning }).spans);
  });

  test('that is no string is refused with what came instead', () => {
    const input = JSON.parse('{"text": null}') as TextInput;
    expect(() => readText(input)).toThrow('expected "text" to be a string, got null');
  });
});
