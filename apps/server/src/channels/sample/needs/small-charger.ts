import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const smallCharger: Need = {
  key: 'small-charger',
  kind: 'wish',
  weight: 1.3,
  networks: { email: 2, bluesky: 3, fediverse: 3, review: 3, website: 2 },
  stars: [3, 5],
  words: {
    charger: '[charger|power supply|charging brick|power brick|mains adapter]',
    small: '[smaller|lighter|travel-sized|more compact|pocketable]',
  },
  statements: lines(`
    Do you sell a {small} {charger}? The one in the box weighs as much as [a cat|a bottle of wine|my laptop twice].
    Taking the {charger} to work fills [half a pannier|my whole bag|the lunch compartment].
    A {small} {charger} for trips would be great. [Slow is fine|Overnight is long enough].
    The fan of the {charger} is so loud it can't stay in the bedroom of a one-room flat.
    Please, USB-C. I have six such plugs and one {charger} the size of a loaf.
    Why does {price} come with a {charger} like from 1998?
    I would buy a second {charger} for the office, if it cost less than [180|160|200] euros.
    Wish for next year: a {charger} with a longer cable. The socket is up there, the bike is down here.
    On holiday by train with the Wren, and the heaviest thing I packed was the {charger}.
    The brick gets so hot that I don't dare to leave it alone.
    Could the battery charge inside the bike from a normal lead, so that one needn't carry a {charger} about?
    Fast {charger}, please! Six hours is a whole working day.
    My {charger} hums. All night. In the hallway. Next to the bedroom.
    Is there a 2 amp {charger} that'd fit in a jacket?
    A light on the {charger} that shows how full it is, that would be something.
    We tour a lot and have to choose between the stove and the {charger}.
    Love the bike, hate the {charger}. Make it {small} and I'm yours for ever.
    Any third-party {charger} you would approve of? Yours doesn't fit under my desk.
    The plug of the {charger} is bulky and covers both sockets.
    Charging away from home: what do people do? That {charger} is a boat anchor.
    An idea: rent out a {small} {charger} for holidays. I need one [two weeks|ten days] a year.
  `),
  details: lines(`
    2.1 kilos, I put it on the kitchen scale.
    My commute is [14|18|22] km each way, so it has to come along.
    The caravan site has 4 amps at best.
    A laptop manages with a third of the size.
    {partner} laughed when I unpacked it.
    It need not be fast.
    Otherwise I have no wishes.
    The cable is 90 cm, I measured.
  `),
  asks: lines(`
    Is one planned?
    I'd order today.
    What do you suggest?
    Will my battery take it?
    Please think about it.
    Would that void the warranty?
  `),
  replies: lines(`
    a 2 A charger the size of a paperback is being tested, and yours is the [tenth|twelfth|ninth] mail about it this month. We'll write when it can be had.
    only chargers with our plug, please, for the battery's sake. I know it's heavy; I've added your wish to the others.
    thank you for putting it so plainly. Charging is a subject for next year's models; until then we can lend you a second charger for a trip.
  `),
  peers: lines(`
    I'd queue for that.
    Garden timer plus the old brick, set to stop at 80. Works for me.
    Can't you charge at work? My boss pays the 9 cents.
    I leave one at work and one at home. Expensive but my back is thankful.
    There's a 2 amp one made for the pedelec of another brand, same plug, I didn't say that.
    Seconded. Mine travels in a cooking pot.
  `),
  thanks: lines(`
    Good to hear that a {small} {charger} is on its way. Count me in.
    Thanks, I'd like to borrow a second {charger} for our holiday.
  `),
};
