import { readText } from '../reading/read.ts';
import type { Message } from './message.ts';
import { HOUR } from './traffic.ts';

/** Midnight of Monday, 2 March 2026, UTC: when the made-up stories of a bicycle hire firm begin. */
export const MONDAY = Date.UTC(2026, 2, 2);

let made = 0;

/** A message of a person, read by the real engine. */
export function say(text: string, rest: Partial<Message> = {}): Message {
  made += 1;
  return {
    id: `m${made}`,
    text,
    at: MONDAY,
    author: `person ${made}`,
    reading: readText({ text }),
    attributes: {},
    ...rest,
  };
}

const STATIONS = ['the harbour', 'the old town', 'the museum', 'the university', 'the park', 'the market'];

/** Needs of people who hire bicycles, each in several wordings with a place to fill in. */
export const NEEDS = {
  refund: [
    'I was charged twice for one ride at PLACE, please refund my money',
    'Still no refund for the double charge from PLACE',
    'You charged my card two times at PLACE and nobody refunds it',
    'How do I get a refund when I was charged twice near PLACE?',
  ],
  lock: [
    'The lock on my bike would not open at PLACE',
    'Bike lock stuck again at PLACE, could not unlock it',
    'My bike lock is jammed at PLACE and will not unlock',
    'I could not unlock the bike at PLACE because the lock was stuck',
  ],
  helmet: [
    'Please add child helmets at PLACE',
    'It would be great to have helmets for children at PLACE',
    'I wish you offered child helmets at PLACE',
    'Could you please add helmets for children near PLACE?',
  ],
  praise: [
    'The repair team at PLACE was wonderful and friendly, thank you',
    'Thank you for the friendly repair team at PLACE, they were great',
    'Wonderful repair team at PLACE, so friendly and fast',
    'Your friendly repair team near PLACE made my day, I love it',
  ],
} as const;
export type Need = keyof typeof NEEDS;

/** `count` messages about one need, an hour apart, by different people in different words. */
export function voicesOf(need: Need, count: number, rest: (index: number) => Partial<Message> = () => ({})): Message[] {
  return Array.from({ length: count }, (_, index) => {
    const wording = NEEDS[need][index % NEEDS[need].length]!;
    const place = STATIONS[Math.floor(index / NEEDS[need].length) % STATIONS.length]!;
    const id = `${need}-${index}`;
    return say(wording.replace('PLACE', place), {
      id,
      author: `${need} ${index}`,
      at: MONDAY + index * HOUR,
      ...rest(index),
    });
  });
}

/** Messages about all needs, and some chatter. */
export function town(each = 20): Message[] {
  const chatter = ['lol', 'good morning everybody', 'ha ha ha', '😀', 'see you', 'ok'];
  return [
    ...(Object.keys(NEEDS) as Need[]).flatMap((need) => voicesOf(need, each)),
    ...chatter.map((text, index) =>
      say(text, { id: `chatter-${index}`, author: `chatter ${index}`, at: MONDAY + index * HOUR }),
    ),
  ];
}

/** The need in the id of a message made by `voicesOf`. */
export const needOf = (id: string) => id.split('-')[0]!;
