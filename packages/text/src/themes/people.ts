import { inOrder, type Message, wordsOf } from '../insights/message.ts';
import { groupNearDuplicates } from '../statistics/duplicates.ts';

/** Who speaks in some messages, with copies of a text told from originals. */
export type Voices = {
  /** All messages, by time. */
  messages: readonly Message[];
  /** The first message of each text. */
  originals: readonly Message[];
  /** The person behind a message; where nobody is named, the text itself: copies of it are one voice. */
  voiceOf: (message: Message) => string;
  /** Distinct voices: people, not copies. */
  people: number;
  /** Messages without repetitions of one text by one person. */
  distinct: readonly Message[];
};

/** Finds out who speaks: near-duplicates and retweets count their people, not their copies. */
export function gatherVoices(members: readonly Message[]): Voices {
  const messages = inOrder(members);
  const first = groupNearDuplicates(messages.map(wordsOf));
  const textOf = new Map(messages.map((message, index) => [message, first[index]!]));
  const voiceOf = (message: Message) => nameVoice(message, textOf.get(message)!);
  const said = new Set<string>();
  const distinct = messages.filter((message) => {
    const before = said.size;
    return said.add(`${textOf.get(message)} ${voiceOf(message)}`).size > before;
  });
  return {
    messages,
    originals: messages.filter((_, index) => first[index] === index),
    voiceOf,
    people: new Set(messages.map(voiceOf)).size,
    distinct,
  };
}

/** The person behind a message, or the text that it copies where nobody is named. */
export function nameVoice({ author }: Message, copyOf: number): string {
  return author === null ? `text ${copyOf}` : `author ${author}`;
}
