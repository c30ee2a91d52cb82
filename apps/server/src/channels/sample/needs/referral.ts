import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const referral: Need = {
  key: 'referral',
  kind: 'referral',
  weight: 1.3,
  networks: { email: 2, bluesky: 3, fediverse: 3, review: 3, website: 2 },
  stars: [4, 5],
  words: {
    other:
      '[my sister|a colleague|our neighbours|my brother-in-law|the family next door|my boss|a friend from choir|the midwife|two mums at nursery]',
    told: '[recommended|praised|showed]',
  },
  statements: lines(`
    {other} bought one after a ride on ours. That makes [three|four|five|two] in our street.
    I {told} {bike} to {other}, and an order went in last week. Where's my commission? 😄
    If anyone in {town} wants an honest opinion on the {model}: ask me, I've had it for {age}.
    Told everyone at work about the {model}, and [two|three] of them have booked a ride.
    Sent {other} your way. Please treat them well, they ask a lot of questions.
    Is there a thank-you for bringing you customers? {other} put my name on the form.
    You should get one. I say that to each person who stops me at the lights, and it's about one a day.
    Would I recommend it? I already did, to {other}, and to the man at the petrol station.
    {other} took our bike for a weekend and did not want to give it back. An order is coming.
    I wrote about the {model} in our parish newsletter, so expect calls.
    Our whole [school run|allotment club|kindergarten] rides Wrenfield by now and it started with ours.
    I'm happy to let people try mine in {town}, put me on your map of owners.
    After my talk at the parents' evening [four|three] families asked where to buy. I gave them your address.
    {other} asked me which cargo bike. I didn't even have to think about it.
    Thanks to {other}, who {told} it to me, we have one as well. Best tip of the year.
    Second Wrenfield in the family: my [cousin|aunt|sister-in-law] has picked up hers {ago}.
    I keep recommending you and never get tired of it. [Friends roll their eyes|Ask my friends].
    Convinced {partner}'s whole office. They want [three|two] for the courier trips.
    A stranger rode along with me {ago}, asked about the {model}, and came back with an order confirmation.
    Please send me ten leaflets, I'm doing your sales anyway.
    My recommendation for anyone with two children and one hill: {model}, big battery.
  `),
  details: lines(`
    They took the blue one.
    No discount needed, I just like it.
    There are [twins|three boys|a dog the size of a calf] to carry.
    That's the best advert you can have.
    I only tell them about the good days.
    We'll need a bigger bike shed.
    They'd looked at two other brands first.
  `),
  asks: lines(`
    Say hello when they come in.
    You're welcome.
    Do you have such a scheme?
    Just thought you'd like to know.
    Spread the word!
    My code is on the form.
  `),
  replies: lines(`
    thank you for sending them. There's a [bag|service voucher|bell] waiting for you in the shop, as a thank-you.
    owners like you sell more than we do. May we put you on the map, with just a first name?
  `),
  peers: lines(`
    You're why we have ours, so thank you!
    I'd take up that offer, we're round the corner in {town}.
    Same. Should start a club.
  `),
  thanks: lines(`
    Yes, put me on the map of owners, first name is fine.
    A bell? That's kind, I'll pick it up.
  `),
};
