import type { Customer } from './customers.ts';
import { quotedMail } from './mail.ts';
import { chance, type Random, WeightedChoice, whole } from './random.ts';
import { inOfficeHours } from './rhythm.ts';
import type { Language, Need, Network } from './types.ts';
import type { Agent, Writer } from './writer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HELP = 'Wrenfield Help <help@wrenfield.example>';

/** How many conversations of a network the company answers. */
const ANSWERED: Readonly<Record<Network, number>> = {
  email: 0.36,
  website: 0.4,
  bluesky: 0.22,
  fediverse: 0.22,
  review: 0.14,
};
const THANKED = 0.4;
const JOINED_BY_PEERS = 0.2;
const TALKED_ON = 0.1;
const TOLD_OF_CHANGE = 0.7;
const THANKED_FOR_CHANGE = 0.45;

/** A message before it has an id and an address. */
export interface Draft {
  /** The need it carries; `small-talk` for none. */
  need: string;
  network: Network;
  language: Language;
  at: number;
  text: string;
  /** The customer, or who answers for the company. */
  author: { customer: Customer } | { agent: Agent };
  inReplyTo: Draft | null;
  stars: number | null;
}

export interface Opening extends Draft {
  author: { customer: Customer };
}

/** Lets conversations grow: answers of the company, thanks, other customers who join in, and news of a change. */
export class Threads {
  private readonly random: Random;
  private readonly writer: Writer;
  private readonly now: number;
  private readonly peers: ReadonlyMap<Network, WeightedChoice<Customer>>;

  constructor(random: Random, writer: Writer, now: Date, customers: readonly Customer[]) {
    this.random = random;
    this.writer = writer;
    this.now = now.getTime();
    const english = customers.filter((customer) => customer.language === 'en');
    const choice = (network: Network): [Network, WeightedChoice<Customer>] => {
      const there = english.filter((customer) => customer.networks.includes(network));
      return [network, new WeightedChoice(there, (customer) => customer.activity)];
    };
    this.peers = new Map([choice('bluesky'), choice('fediverse')]);
  }

  /** All that follows an opening; what would come after now is not written yet. */
  grow(opening: Opening, need: Need): Draft[] {
    const followers = [...this.answers(opening, need), ...this.joiners(opening, need)];
    return this.past([...followers, ...this.news(opening, need)]);
  }

  /** What the company writes to everybody about a change, with the answers to it. */
  announce(need: Need, network: Network): Draft[] {
    const change = need.change;
    const peers = this.peers.get(network);
    if (!change || !peers) return [];
    const at = inOfficeHours(this.now - change.daysAgo * DAY);
    const post: Draft = {
      need: need.key,
      network,
      language: 'en',
      at,
      text: change.announcement,
      author: { agent: this.writer.agent() },
      inReplyTo: null,
      stars: null,
    };
    const answers = Array.from({ length: whole(this.random, 6, 10) }, () => {
      const customer = peers.draw(this.random);
      const text = this.writer.thanks(customer, need, this.agentOf(post), false);
      return this.after(post, 20 * HOUR, { need: need.key, text, author: { customer } });
    });
    return this.past([post, ...answers]);
  }

  private answers(opening: Opening, need: Need): Draft[] {
    if (need.replies.length === 0 || !chance(this.random, ANSWERED[opening.network])) return [];
    const solved = need.change !== undefined && opening.at > this.now - need.change.daysAgo * DAY;
    const answer = this.companyAnswer(opening, need, solved ? 'told' : 'reply', 9 * HOUR);
    return chance(this.random, THANKED) ? [answer, this.thanks(answer, opening, need)] : [answer];
  }

  private joiners(opening: Opening, need: Need): Draft[] {
    const peers = this.peers.get(opening.network);
    const share = need.kind === 'talk' ? TALKED_ON : JOINED_BY_PEERS;
    if (!peers || opening.language !== 'en' || !chance(this.random, share)) return [];
    const count = chance(this.random, 0.12) ? whole(this.random, 4, 7) : whole(this.random, 1, 3);
    const drafts: Draft[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const customer = peers.draw(this.random);
      if (customer === opening.author.customer) continue;
      const before = chance(this.random, 0.35) ? drafts.at(-1) : undefined;
      const text = this.writer.peer(customer, need);
      drafts.push(this.after(before ?? opening, 4 * HOUR, { need: need.key, text, author: { customer } }));
    }
    return drafts;
  }

  /** Goes back to one who had spoken before a change. */
  private news(opening: Opening, need: Need): Draft[] {
    const changedAt = need.change && this.now - need.change.daysAgo * DAY;
    if (!changedAt || opening.at > changedAt || !chance(this.random, TOLD_OF_CHANGE)) return [];
    const told = this.companyAnswer(opening, need, 'told', HOUR);
    told.at = inOfficeHours(changedAt + whole(this.random, 0, 3 * 24 * 60) * MINUTE);
    return chance(this.random, THANKED_FOR_CHANGE) ? [told, this.thanks(told, opening, need, 0.9)] : [told];
  }

  private companyAnswer(opening: Opening, need: Need, occasion: 'reply' | 'told', meanDelay: number): Draft {
    const agent = this.writer.agent();
    const text = this.writer.reply(opening.author.customer, need, agent, occasion, opening.network);
    const answer = this.after(opening, meanDelay, { need: need.key, text, author: { agent } });
    answer.at = inOfficeHours(answer.at);
    return answer;
  }

  private thanks(answer: Draft, opening: Opening, need: Need, onSubject = 0.5): Draft {
    const { customer } = opening.author;
    const plain = customer.language !== 'en' || need.thanks.length === 0 || !chance(this.random, onSubject);
    const said = this.writer.thanks(customer, need, this.agentOf(answer), plain);
    const quotes = opening.network === 'email' && chance(this.random, 0.6);
    const text = quotes ? `${said}\n\n${customer.first}\n\n${quotedMail(answer.at, HELP, answer.text)}` : said;
    return this.after(answer, (plain ? 5 : 26) * HOUR, {
      need: plain ? 'small-talk' : need.key,
      text,
      author: { customer },
    });
  }

  private agentOf(draft: Draft): Agent {
    return 'agent' in draft.author ? draft.author.agent : this.writer.agent();
  }

  /** A message in the same place, some minutes to days after another. */
  private after(before: Draft, meanDelay: number, said: Pick<Draft, 'need' | 'text' | 'author'>): Draft {
    const delay = 2 * MINUTE - Math.log(1 - this.random()) * meanDelay;
    const at = Math.floor((before.at + delay) / 1000) * 1000;
    return { network: before.network, language: before.language, at, inReplyTo: before, stars: null, ...said };
  }

  /** Leaves out what has not happened yet, and whatever would have answered it. */
  private past(drafts: Draft[]): Draft[] {
    return drafts.filter((draft) => {
      for (let link: Draft | null = draft; link; link = link.inReplyTo) if (link.at >= this.now) return false;
      return true;
    });
  }
}
