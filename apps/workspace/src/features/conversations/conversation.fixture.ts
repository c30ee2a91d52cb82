import type { Conversation, Message, Outgoing } from '@parley/server/api';

/** A message of a customer; override what the test is about. */
export function message(given: Partial<Message> & { id: string; at: string }): Message {
  return {
    externalId: given.id,
    atAssumed: false,
    text: 'The rack creaks.',
    author: { handle: '@ines', name: 'Ines Okafor', email: null },
    personId: 'ines',
    conversation: null,
    inReplyTo: null,
    url: null,
    direction: 'in',
    visibility: 'public',
    rating: null,
    language: 'en',
    attributes: {},
    reading: null,
    personName: 'Ines Okafor',
    insights: [],
    ...given,
  };
}

export function outgoing(given: Partial<Outgoing> & { id: string; createdAt: string }): Outgoing {
  return {
    text: 'Thank you.',
    visibility: 'public',
    state: 'by_hand',
    problem: null,
    author: { id: 'noor', name: 'Noor Haddad' },
    inReplyTo: null,
    sendAt: given.createdAt,
    finishedAt: null,
    ...given,
  };
}

/** The three parts of a conversation that make its thread. */
export function parts(given: Partial<Conversation>): Pick<Conversation, 'timeline' | 'notes' | 'outgoing'> {
  return { timeline: [], notes: [], outgoing: [], ...given };
}
