import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const testRide: Need = {
  key: 'test-ride',
  kind: 'question',
  weight: 1.5,
  networks: { email: 3, bluesky: 2, fediverse: 2, website: 6 },
  stars: [3, 5],
  words: {
    ride: '[test ride|trial ride|try-out|spin]',
    tryout: '[try|test|ride|borrow|see]',
  },
  contexts: lines(`
    We are [new in {town}|expecting our second child|about to give up the car|a family of four in {town}].
    I've been looking at the {model} for {span}.
    {partner} and I are thinking of a cargo bike.
    A colleague has one of yours and can't stop talking about it.
    We have ridden [a trailer|an old tandem|a borrowed trike] so far.
    I saw the {model} at a market in {town}.
    Your website is lovely, but one has to sit on these things.
    We're comparing [three|four] bikes, and yours is among the last two.
  `),
  statements: lines(`
    Where can I {tryout} the {model} near {town}?
    Do you lend a bike for a weekend? Ten minutes round the car park won't tell us if the kids like it.
    Thinking of buying {amodel}. Is a {ride} possible on a Saturday?
    We'd like to come with {kids} for a {ride}, do we have to book?
    Is the shop in {town} open on [Mondays|bank holidays|Sunday afternoons]? [The map says yes, the door said no|I don't want to come for nothing].
    {partner} has back trouble and would want to {tryout} both models one after the other.
    Can one rent {amodel} for [a week|a month] before deciding? [We'd pay for it|Deposit is fine].
    I'm torn between {model} and the other one. Which of your dealers has both to {tryout}?
    Waiting list for a {ride} is {span}?! I have money in hand.
    Booked a {ride} for {weekday} and would have to move it by a day. How?
    I'm interested in a used or demo bike. Do you sell those after the season?
    How long is the delivery time for {amodel} [at the moment|in blue|with the big battery]?
    What does the {model} cost with the big battery and the bench, all in?
    Will you be at the bike fair in {town} with something to {tryout}?
    Is there somebody in {town} who owns one and would let me have a look? Coffee is on me.
    Company of [eight|five|twenty] looking at three bikes for deliveries. Could you bring one round?
    I'd love to {tryout} it on our hill, since that's the only question I have.
    Are there still places for the open day? Two adults, [two|three] small critics.
    Do you take an old bike in part exchange?
    I'm 1.52 m. Before I travel an hour: is there a {ride} on a bike set low?
    Before I spend this much I want to know how it rides fully loaded. Can I bring sandbags?
    The booking page for the {ride} has no free dates until [next month|for ever]. A mistake?
  `),
  details: lines(`
    We sold the car {ago}, so it's getting urgent.
    I've watched every video there is.
    We would come by train.
    {kid} has strong views on colour.
    A neighbour of ours is very happy with hers.
    Weekday evenings work too.
    I've never ridden anything that long.
    The other brand offers four weeks on trial.
  `),
  asks: lines(`
    When would be good?
    What do I need to bring?
    Please call me back [after five|in the morning|any time].
    Looking forward to it!
    Could you book us in?
    Thanks for a hint.
  `),
  replies: lines(`
    with pleasure. The shop in {town} has both to ride, Tuesday to Saturday, ten to six. Shall I book you in for {weekday}?
    we lend bikes for a weekend, Friday to Monday, 60 euros that come off the price if you buy. Next free one is in two weeks.
    come and ride, loaded or empty, and bring whoever has a say. {weekday} at eleven?
  `),
  peers: lines(`
    The Saturday crew in {town} is great with kids.
    Take the hill behind the church, that tells you everything.
    We bought the demo one, 20 percent off.
    You can have a go on ours, we're in {town}. Write me a message.
    Rent one for a weekend, we did and it settled the matter.
    Go on a Tuesday, on Saturdays there's a queue.
  `),
  thanks: lines(`
    That day is perfect. See you then.
    Thanks, booked. {kid} is already wearing the helmet.
  `),
};
