import { expect, test } from 'vitest';
import { conceptOf } from './concepts.ts';
import { stem } from './stems.ts';
import { isNegation, isStopWord } from './stopWords.ts';
import { subjectWords } from './subject.ts';

test.each([
  ['cancelled canceled cancelling cancellation cancel', 'cancel'],
  ['waiting waited waits wait', 'wait'],
  ['crashes crashed crashing crash', 'crash'],
  ['changing changed changes change', 'chang'],
  ['taking takes take', 'take'],
  ['booked booking bookings books book', 'book'],
  ['called calling calls call', 'call'],
  ['companies company', 'company'],
  ['connection connections connecting connected connect', 'connect'],
])('%s have one stem', (forms, expected) => {
  expect(forms.split(' ').map(stem)).toEqual(forms.split(' ').map(() => expected));
});

test('different words keep different stems', () => {
  expect(stem('site')).not.toBe(stem('sitting'));
  expect(stem('hoping')).not.toBe(stem('hopping'));
  expect(stem('class')).toBe('class');
  expect(stem('bus')).toBe('bus');
});

test('words that are not plain a to z stay as they are', () => {
  expect(stem('verspätungen')).toBe('verspätungen');
  expect(stem('回线')).toBe('回线');
});

test('words of one need share a concept, whatever their form', () => {
  expect(conceptOf('suitcase')).toBe(conceptOf('baggage'));
  expect(conceptOf('reimbursement')).toBe(conceptOf('refund'));
  expect(conceptOf('bicycle')).toBeUndefined();
});

test('function words are stop words in six languages, negations are not', () => {
  for (const word of ['the', 'und', 'porque', 'avec', 'della', 'você']) expect(isStopWord(word)).toBe(true);
  for (const word of ['not', "can't", 'keine', 'jamais', 'nunca']) expect(isNegation(word)).toBe(true);
  expect(isStopWord('not')).toBe(false);
});

test('the subject of a text is its words, without mentions, links and the mark of a retweet', () => {
  expect(subjectWords('RT @acme: My #LostBag! https://a.example')).toEqual(['my', 'lost', 'bag']);
});

test('scripts without spaces give pairs of characters', () => {
  expect(subjectWords('荷物が届かない')).toEqual(['荷物', '物が', 'が届', '届か', 'かな', 'ない']);
});
