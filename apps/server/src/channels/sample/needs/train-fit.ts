import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const trainFit: Need = {
  key: 'train-fit',
  kind: 'question',
  weight: 3.4,
  models: ['Wren'],
  networks: { email: 2, bluesky: 4, fediverse: 3, review: 2, website: 4 },
  stars: [3, 5],
  words: {
    folded: '[folded|folded up|when folded|packed together]',
    train: '[train|regional train|tram|night train|bus|underground|ferry]',
  },
  contexts: lines(`
    I commute between {town} and the coast.
    {partner} has a Wren and I'm about to follow.
    I travel for work, [three|four] days a week.
    We live in a small flat in {town}.
    I am a musician and on the road a lot.
    My old folding bike was stolen {ago}.
    I'd like to leave the car at home for good.
  `),
  statements: lines(`
    How big is the Wren {folded}? [I find weight, colours, everything but that|Centimetres please, not "compact"].
    Does the Wren count as luggage on the {train}, or do I need a bike ticket?
    Guard on the {train} wouldn't let me on with the Wren. Do you have a paper that says it's a folding bike?
    Would it go under the seat of a {train}, or in the rack overhead?
    Trying to find out if the Wren fits in the boot of a [small car|Fiat 500|taxi] {folded}.
    Can I wheel it {folded}, like a suitcase? Stations have stairs and I have knees.
    My {train} allows 85 x 60 x 40. Am I within that?
    Is there a bag for it? Some {train} lines want folding bikes covered.
    How long does folding take with a child on the arm and the {train} coming in?
    Do the pedals fold as well? They catch on every seat in the {train}.
    Anyone taken the Wren on the {train} to [Paris|Copenhagen|the islands|London]? What did they say at the gate?
    I live on the fourth floor without lift: how does the Wren carry {folded}, where's the handle?
    With the battery out, how many kilos do I lift into the {train}?
    Is flying with it possible at all? I suppose the battery is the trouble.
    The latch opens when I lift it onto the {train}. Do I do something wrong?
    Could I keep it in a locker at the station? Theirs are 90 deep.
    The size on the box is not the size {folded}, is it? Please say 78 and not 98.
    Commuting: [twelve|eight] km, {train}, two km. Is the Wren the right thing or too heavy to lift daily?
    Where does the front basket go {folded}? Does it come off?
    Is there a strap to keep it together on the {train}? It unfolds in bends and attacks people.
    One thing your pages don't tell: does it stand by itself {folded}?
  `),
  details: lines(`
    The {train} people go by the tape measure.
    I change twice on the way.
    It's the only thing between me and a Wren.
    I'm not strong, 15 kilos is about my limit.
    My old folder was 66 cm high.
    The {train} is packed at {clock}.
    I don't have a cellar either.
  `),
  asks: lines(`
    Three numbers, please: length, width, height.
    Has somebody measured it?
    Thanks for telling me before I order.
    A photo next to a suitcase would help.
    What do you recommend?
  `),
  replies: lines(`
    {folded}, it is 79 x 62 x 38 cm and 16.8 kg, 14.3 without battery. On most railways that is luggage. I've asked for it to be put on the page.
    it rolls on two small wheels when folded, handle at the saddle. Basket comes off with one lever.
    here's the letter for the railway as a PDF; most guards are content with it. The bag is sewn to size and costs 59 euros.
  `),
  peers: lines(`
    I take it on the {train} daily, behind the last seat. Never had to pay.
    78 by 62 by 39, measured with the kids' ruler.
    A velcro strap around wheel and frame and it stays shut.
    With bag over it nobody asks. That's the trick.
  `),
  thanks: lines(`
    79 x 62 x 38, so it fits by a whisker. Thank you!
    Showed the letter to the guard and he nodded. Thanks.
  `),
};
