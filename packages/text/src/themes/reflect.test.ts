import { expect, test } from 'vitest';
import { needOf, say, town, voicesOf } from '../insights/samples.fixture.ts';
import { assignTheme, emptyThemeModel } from './model.ts';
import { type Pin, type Reflection, type ReflectOptions, reflect } from './reflect.ts';

function options(rest: Partial<ReflectOptions> = {}): ReflectOptions {
  let next = 0;
  return { newId: () => `${rest.seed ?? 1}/${next++}`, seed: 1, pinned: [], ...rest };
}

const themeOf = ({ assignments }: Reflection, messageId: string) =>
  assignments.find((one) => one.messageId === messageId)?.themeId ?? null;

const first = reflect(emptyThemeModel(), town(), options());

test('a first reflection creates a theme for each need', () => {
  const themes = new Set(['refund-0', 'lock-0', 'helmet-0', 'praise-0'].map((id) => themeOf(first, id)));
  expect(themes.size).toBe(4);
  expect(themes).not.toContain(null);
  expect(first.lineage.every(({ event }) => event === 'created')).toBe(true);
});

test('themes keep their ids when messages are added', () => {
  const more = reflect(
    first.model,
    [...town(), ...voicesOf('lock', 24).map((m) => ({ ...m, id: `${m.id}-later`, author: 'x' }))],
    options({ seed: 2 }),
  );
  for (const id of ['refund-0', 'lock-0', 'helmet-0', 'praise-0']) expect(themeOf(more, id)).toBe(themeOf(first, id));
  expect(more.lineage).toEqual([]);
});

test('a new need gets a new id, an old one that nobody voices any more fades', () => {
  const later = reflect(
    first.model,
    [...voicesOf('lock', 20), ...voicesOf('refund', 20), ...rain()],
    options({ seed: 2 }),
  );
  expect(themeOf(later, 'lock-0')).toBe(themeOf(first, 'lock-0'));
  expect(later.lineage).toContainEqual({ event: 'created', themeId: themeOf(later, 'rain-0') });
  expect(later.lineage).toContainEqual({ event: 'faded', themeId: themeOf(first, 'helmet-0') });
});

function rain() {
  const texts = [
    'The saddle was soaking wet from the rain',
    'Wet saddle after the rain, no cover',
    'Rain made the saddle wet again',
  ];
  return Array.from({ length: 12 }, (_, index) =>
    say(`${texts[index % 3]} at stand ${['Alder', 'Birch', 'Cedar', 'Elm'][index % 4]}`, { id: `rain-${index}` }),
  );
}

test('a message placed by hand stays in its theme, and one taken out stays out', () => {
  const [refund, lock] = [themeOf(first, 'refund-0')!, themeOf(first, 'lock-0')!];
  const pinned: Pin[] = [
    { messageId: 'helmet-3', themeId: refund, in: true },
    { messageId: 'lock-2', themeId: lock, in: false },
  ];
  const again = reflect(first.model, town(), options({ seed: 3, pinned }));
  expect(themeOf(again, 'helmet-3')).toBe(refund);
  expect(themeOf(again, 'lock-2')).not.toBe(lock);
  expect(themeOf(again, 'lock-1')).toBe(lock);
});

test('a theme that people filled by hand does not fade', () => {
  const helmet = themeOf(first, 'helmet-0')!;
  const pinned: Pin[] = [{ messageId: 'lock-5', themeId: helmet, in: true }];
  const later = reflect(first.model, voicesOf('lock', 20), options({ seed: 2, pinned }));
  expect(later.model.themes.map(({ id }) => id)).toContain(helmet);
  expect(themeOf(later, 'lock-5')).toBe(helmet);
  expect(later.lineage).not.toContainEqual({ event: 'faded', themeId: helmet });
});

test('a new text joins its theme at once, an unrelated one none', () => {
  const found = assignTheme(first.model, 'my lock is stuck and the bike will not unlock');
  expect(found?.themeId).toBe(themeOf(first, 'lock-0'));
  expect(found?.similarity).toBeGreaterThan(0.2);
  expect(assignTheme(first.model, 'quarterly dividends of the municipal orchestra')).toBeNull();
  expect(assignTheme(first.model, '')).toBeNull();
  expect(assignTheme(emptyThemeModel(), 'my lock is stuck')).toBeNull();
});

test('a model survives being stored as JSON', () => {
  const stored = JSON.parse(JSON.stringify(first.model)) as typeof first.model;
  expect(stored).toEqual(first.model);
  expect(assignTheme(stored, 'refund the double charge')).toEqual(assignTheme(first.model, 'refund the double charge'));
});

test('names of objects in the language are words like others', () => {
  const messages = voicesOf('lock', 20).map((message) => ({
    ...message,
    text: `${message.text} constructor valueof __proto__`,
  }));
  const { model, assignments } = reflect(emptyThemeModel(), messages, options());
  expect(assignTheme(model, 'constructor lock stuck')).not.toBeNull();
  expect(assignments.every(({ similarity }) => Number.isFinite(similarity))).toBe(true);
});

test('the needs of the groups are pure', () => {
  for (const { id } of first.model.themes) {
    const members = first.assignments.filter(({ themeId }) => themeId === id);
    expect(new Set(members.map(({ messageId }) => needOf(messageId))).size).toBe(1);
  }
});
