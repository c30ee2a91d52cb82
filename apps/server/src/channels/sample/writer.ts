import type { Customer } from './customers.ts';
import { expand, type Words } from './grammar.ts';
import { inHandOf } from './handwriting.ts';
import { MESSAGES } from './languages/messages.ts';
import { REPLIES } from './languages/replies.ts';
import { signature } from './mail.ts';
import { Novelty } from './novelty.ts';
import {
  AGENTS,
  CLOSINGS,
  CONTEXTS,
  FAREWELLS,
  GREETINGS,
  HASHTAGS,
  LEAD_INS,
  PLAIN_THANKS,
  REPLY_OPENINGS,
  REPOSTS,
  SHARED_WORDS,
  SOFTENERS,
} from './phrases.ts';
import { chance, Deck, pick, type Random } from './random.ts';
import type { Need, Network } from './types.ts';

/** The most that fits into a post, with room for a mention. */
const POST_LENGTH = 280;
const ATTEMPTS = 10;
/** Share of the runs of words in a text that nobody has written yet. */
const NEW_ENOUGH = 0.7;
/** The company makes no appointments for the weekend. */
const WORKDAYS = '[Tuesday|Wednesday|Thursday|Friday]';

export type Agent = (typeof AGENTS)[number];

/** Whether a customer has words for a need in the language they write. */
export function canSpeakOf(customer: Customer, need: Need): boolean {
  return customer.language === 'en' || MESSAGES[customer.language]?.[need.key] !== undefined;
}

/** Writes all texts of the sample, and takes care that templates take turns and no long text is written twice. */
export class Writer {
  private readonly random: Random;
  private readonly decks = new Map<readonly string[], Deck<string>>();
  private readonly novelty = new Novelty();

  constructor(random: Random) {
    this.random = random;
  }

  agent(): Agent {
    return pick(this.random, AGENTS);
  }

  /** The first message of a conversation. */
  opening(customer: Customer, need: Need, network: Network): string {
    return this.fresh(() => {
      const body = this.body(customer, need, network);
      return network === 'email' ? this.letter(customer, body) : body;
    });
  }

  /** What another customer adds. */
  peer(customer: Customer, need: Need): string {
    return this.fresh(() => {
      const said = this.say([this.draw(need.peers), ...this.maybe(0.5, need.details)], customer, need);
      return this.inHand(customer, need, said.join(' '));
    });
  }

  /** What the writer says once answered; `plain` thanks name no subject. */
  thanks(customer: Customer, need: Need, agent: Agent, plain: boolean): string {
    const foreign = REPLIES[customer.language]?.thanks;
    const words = { ...this.words(customer, need), agent };
    return this.fresh(() => {
      const template = foreign ? this.draw(foreign) : this.draw(plain ? PLAIN_THANKS : need.thanks);
      return this.inHand(customer, need, expand(template, words, this.random));
    });
  }

  /** What the company answers, from the given templates or in the customer's own language. */
  reply(customer: Customer, need: Need, agent: Agent, occasion: 'reply' | 'told', network: Network): string {
    const words = { ...this.words(customer, need), weekday: WORKDAYS, agent };
    const foreign = REPLIES[customer.language]?.[occasion];
    if (foreign) return expand(this.draw(foreign), words, this.random);
    const answers = occasion === 'told' && need.change ? need.change.told : need.replies;
    return this.fresh(() => {
      const text = expand(`${this.draw(REPLY_OPENINGS)} ${this.draw(answers)}`, words, this.random);
      return network === 'email' ? `${text}\n\n${agent}\nWrenfield` : text;
    });
  }

  /** Passes on what somebody else wrote. */
  repost(quoted: string): string {
    return expand(this.draw(REPOSTS), { ...SHARED_WORDS, quoted }, this.random);
  }

  private body(customer: Customer, need: Need, network: Network): string {
    const foreign = MESSAGES[customer.language]?.[need.key];
    const sentences = foreign ? [this.draw(foreign)] : this.sentences(need, network);
    const said = fit(this.say(sentences, customer, need), network);
    return this.inHand(customer, need, said) + this.tail(need, network);
  }

  private sentences(need: Need, network: Network): string[] {
    const statement = this.draw(need.statements);
    if (need.kind === 'talk') return [statement, ...this.maybe(0.2, need.details), ...this.maybe(0.06, need.asks)];
    const isLong = network === 'email' || network === 'review';
    const softened = need.kind === 'problem' || need.kind === 'wish';
    return [
      ...this.maybe(network === 'email' ? 0.15 : 0.3, LEAD_INS[need.kind]),
      ...this.maybe(network === 'email' ? 0.5 : 0.12, need.contexts ?? CONTEXTS),
      statement,
      ...this.maybe(isLong ? 0.9 : 0.55, need.details),
      ...this.maybe(isLong ? 0.45 : 0.15, need.details),
      ...this.maybe(softened ? 0.14 : 0, SOFTENERS),
      ...this.maybe(network === 'review' ? 0.25 : 0.5, need.asks),
      ...this.maybe(network === 'email' ? 0.4 : 0, CLOSINGS),
    ];
  }

  private tail(need: Need, network: Network): string {
    if (network === 'fediverse' && chance(this.random, 0.2)) return ` ${this.draw(HASHTAGS)}`;
    const mentions = need.kind !== 'talk' && (network === 'bluesky' || network === 'fediverse');
    return mentions && chance(this.random, 0.3) ? ' @wrenfield' : '';
  }

  private letter(customer: Customer, body: string): string {
    const words = { ...SHARED_WORDS, ...ownWords(customer) };
    const greeting = expand(this.draw(GREETINGS[customer.language]), words, this.random);
    const farewell = expand(this.draw(FAREWELLS[customer.language]), words, this.random);
    const name = chance(this.random, 0.6) ? customer.first : customer.name;
    const parts = [greeting, paragraphs(body), `${farewell}\n${name}`];
    if (chance(this.random, 0.14)) parts.push(signature(this.random, customer.name));
    return parts.join('\n\n');
  }

  private words(customer: Customer, need: Need): Words {
    return { ...SHARED_WORDS, ...need.words, ...ownWords(customer) };
  }

  /** Sentences of templates; all but the last end with a sign. */
  private say(templates: readonly string[], customer: Customer, need: Need): string[] {
    const words = this.words(customer, need);
    const sentences = templates.map((template) => expand(template, words, this.random));
    return sentences.map((text, index) =>
      index < sentences.length - 1 && /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text,
    );
  }

  private inHand(customer: Customer, need: Need, text: string): string {
    return inHandOf(customer.hand, text, need.kind, this.random);
  }

  private maybe(probability: number, templates: readonly string[]): string[] {
    return templates.length > 0 && chance(this.random, probability) ? [this.draw(templates)] : [];
  }

  private draw(templates: readonly string[]): string {
    const deck = this.decks.get(templates) ?? new Deck(templates, this.random);
    this.decks.set(templates, deck);
    return deck.draw();
  }

  /** Writes until a text is new enough, and takes the newest when none is. */
  private fresh(write: () => string): string {
    let best = { text: '', share: -1 };
    for (let attempt = 0; attempt < ATTEMPTS && best.share < NEW_ENOUGH; attempt += 1) {
      const text = write();
      const share = this.novelty.shareOf(text);
      if (share > best.share) best = { text, share };
    }
    this.novelty.remember(best.text);
    return best.text;
  }
}

function ownWords(customer: Customer): Words {
  const amodel = customer.model === 'Otter' ? 'an Otter' : `a ${customer.model}`;
  return { model: customer.model, amodel, town: customer.town, first: customer.first, order: customer.order };
}

/** Leaves out the last sentences of what would be too long for a post. */
function fit(sentences: readonly string[], network: Network): string {
  const kept = [...sentences];
  while (network === 'bluesky' && kept.length > 1 && kept.join(' ').length > POST_LENGTH) kept.pop();
  return kept.join(' ');
}

/** Breaks a longer letter into two paragraphs, after a sentence near its middle. */
function paragraphs(body: string): string {
  const ends = [...body.matchAll(/[.!?] (?=[A-Z])/g)].map((match) => match.index + 1);
  const middle = ends.find((end) => end > body.length * 0.45);
  if (body.length < 260 || middle === undefined) return body;
  return `${body.slice(0, middle)}\n\n${body.slice(middle + 1)}`;
}
