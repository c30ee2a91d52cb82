import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const kickstand: Need = {
  key: 'kickstand',
  kind: 'problem',
  weight: 1.3,
  models: ['Otter', 'Wren'],
  networks: { email: 2, bluesky: 2, fediverse: 2, review: 4, website: 2 },
  stars: [2, 4],
  words: {
    stand: '[kickstand|stand|centre stand|double stand|parking stand]',
    heavy: '[heavy|hard to lift|stiff|a fight|impossible for me]',
  },
  statements: lines(`
    Getting {bike} up onto its {stand} with {kids} aboard is {heavy}.
    I'm [1.58|1.62|1.55] m tall and can't get the loaded bike on the {stand} without help.
    The {stand} folds by itself when {kid} climbs in. The bike went over {ago}.
    Hurt my [back|shoulder|shin] heaving it onto the {stand}, {again}.
    Who designed the {stand}? One needs the strength of a bear and three hands.
    The spring of the {stand} broke after {km} km, and now it drags on the ground.
    On anything but level tarmac the bike tips off its {stand}.
    The {stand} scrapes in left turns. You hear it, you feel it, you see the sparks.
    {partner} won't ride it, only because the {stand} is {heavy}.
    Parked with {load}, came back, bike on its side. The {stand} does not lock.
    Sinks into gravel and grass. Could the feet of the {stand} be wider?
    There's play in the {stand} after {age}: the whole bike leans [left|like a drunk|towards the road].
    At 71 I manage the riding well, what I don't manage is the {stand}.
    Please think of short people when you make a {stand}. I have to jump on it with my full weight.
    Pushing the bike off the {stand} with weight in front sends it rolling into [the parked car|people|my knee].
    It takes a run-up and a swear word to park this thing.
    The {stand} rattles on cobbles, I've tied it up with [a strap|an old inner tube].
    A bike for children that falls over when children climb into it, what can I say. It's the {stand}.
    My foot slips off the lever of the {stand} in wet shoes, and then 60 kilos come down.
    Six times a day up and down, for {trip}. My wrists tell me about your {stand}.
    Bent the left leg of the {stand} on a kerb and it no longer stands straight.
  `),
  details: lines(`
    Empty it's no problem.
    {kid} fell, just a bruise.
    The technique video shows a two-metre man.
    A colleague of mine has the same trouble.
    I'm recovering from an operation.
    On the shop floor it went so easily.
    I have oiled it.
    We had to buy a new [box lid|mirror|bell] afterwards.
    A lever on the handlebar would be great.
  `),
  asks: lines(`
    Is there a trick?
    Is there another {stand} that fits?
    Can you make one that locks?
    Would you take that as a wish for the next model?
    What does a replacement cost?
    Please send a new spring.
  `),
  replies: lines(`
    step on the lever with the heel and lift by the saddle, not the bar: with load it takes about half the force. If you like, a mechanic shows you at your door.
    I'm sorry, it should not be a fight. The stand must come up lightly and lock with a click; a mechanic can set yours, free of charge.
    wide feet for soft ground exist, I'll send you a pair. A lighter stand is being asked for by many, and I've passed your words on.
  `),
  peers: lines(`
    Grease on the pivot, twice a year, makes a world of difference.
    Try shoes with a hard heel.
    We put a strap from stand to frame so it can't fold.
    Front wheel against a wall, then lift. Works with two kids in.
    Put a bit of wood under it on grass.
    I swapped mine for one from another maker, had to drill though.
    Heel on the lever, pull back and UP at the saddle. Took me a month to learn.
  `),
  thanks: lines(`
    The heel trick works, even with both kids. Thanks!
    New {stand} is on and clicks. Thank you.
  `),
};
