import type { Reading } from '../reading/types.ts';
import { withoutCourtesies } from '../words/courtesies.ts';
import { sentencesOf } from '../words/sentences.ts';
import { subjectWords } from '../words/subject.ts';

/** One thing that a customer said, read. */
export type Message = {
  id: string;
  text: string;
  /** Milliseconds since 1970-01-01 UTC; null when nobody knows. */
  at: number | null;
  /** Whoever stands for one person: a handle, an address, a person's id; null when nobody knows. */
  author: string | null;
  reading: Reading;
  attributes: Record<string, string>;
};

/** Order by time, then id: the same messages give the same result in whatever order they come. */
export function inOrder(messages: readonly Message[]): Message[] {
  const time = ({ at }: Message) => at ?? Number.POSITIVE_INFINITY;
  return [...messages].sort((a, b) =>
    time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
}

/** The sentences of each message as words, split once for all steps and dropped with the message. */
const splitWords = new WeakMap<Message, readonly (readonly string[])[]>();

/** The words that stand for the subject of a message, in order, sentence by sentence; courtesies are left out. */
export function sentenceWordsOf(message: Message): readonly (readonly string[])[] {
  const known = splitWords.get(message);
  if (known !== undefined) return known;
  const text = withoutCourtesies(message.text);
  const sentences = sentencesOf(text)
    .map(({ start, end }) => subjectWords(text.slice(start, end)))
    .filter((words) => words.length > 0);
  splitWords.set(message, sentences);
  return sentences;
}

/** The words that stand for the subject of a message, in order; courtesies are left out. */
export function wordsOf(message: Message): readonly string[] {
  return sentenceWordsOf(message).flat();
}
