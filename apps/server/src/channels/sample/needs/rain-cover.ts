import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const rainCover: Need = {
  key: 'rain-cover',
  kind: 'wish',
  weight: 1.5,
  models: ['Otter', 'Heron'],
  networks: { email: 2, bluesky: 3, fediverse: 4, review: 3, website: 2 },
  stars: [3, 4],
  words: {
    cover: '[rain cover|canopy|rain tent|hood|roof|tent over the box]',
    dry: '[dry|out of the rain|warm and dry]',
  },
  statements: lines(`
    Would love a {cover} that one can open with one hand, [engine running|with the other on the bar|baby on the arm].
    The {cover} steams up, {kid} draws pictures on the inside, which is cute but they can't see out.
    Please make the {cover} taller. {kid} is [five|six] and touches the roof with their head.
    Water collects on the {cover} and comes down in one go into my lap when I brake.
    Any plans for a {cover} with a proper window? [Mine turned milky|The plastic went yellow] after {age}.
    A {cover} that folds away under the bench. Ours lives in the hall and never where it rains.
    The zip of the {cover} gave up, and without it {kids} arrive soaked.
    Why is there no {cover} for the long seat version? {kids} need to be {dry} there as well.
    In side wind the {cover} turns the bike into a sailing boat.
    Dear makers, the {cover} should reach down to the footwell. Wet socks every morning.
    It leaks at the seam just above {kid}'s neck. [Sprayed it twice|Taped it|Umbrella in the box].
    Ventilation! After ten minutes under the {cover} they look like tomatoes.
    I sewed my own {cover} out of an old festival tent, since yours doesn't come in our size. Pattern available.
    What I'd pay for at once: a {cover} in reflective cloth.
    The poles of the {cover} snap. [Second set|Third pole] in {age}.
    Getting {kids} in and out from under the {cover} in the rain means that they get wet anyway. A door on the side?
    An idea for you: use magnets instead of velcro on the {cover}. Velcro and wet gloves don't go together.
    Half a {cover}, please. Just the front, against spray, without closing them in.
    Could the {cover} have a clear roof? Mine want to see the [trees|cranes|stars].
    We need something against rain for the Heron that doesn't have to be taken off for loading.
    The {cover} flaps so loud above 20 that no one can talk.
    Mould in the {cover} after one wet month. It never gets to dry out, folded.
  `),
  details: lines(`
    It rains 200 days a year here.
    {kid} sings in there, so morale is good.
    I'd happily be a tester.
    The old one from 2021 was better.
    Price is fine if it lasts.
    The cut is lovely otherwise.
    My sewing machine can't do more.
    The fit around the handlebar is the weak point.
    We don't have a car to fall back on.
  `),
  asks: lines(`
    Is something like it coming?
    Can I buy just the [window|poles|zip]?
    Please pass it on to your designers.
    Which one fits mine?
    Would pre-order today.
    Let me know if you want the pattern.
  `),
  replies: lines(`
    thank you, that is a thought out wish. A side door is on the drawing board, and I've put your name to the list of testers, if that's all right.
    thank you. Windows, poles and zips can be had one by one, I've sent you the list. For wet seams there's a tape that holds, it's in the post.
    a taller hood comes with next year's box and will fit yours as well. We'll tell you when.
  `),
  peers: lines(`
    Ours leaks in the same place, a strip of tent tape did it.
    My kids prefer ponchos, cheaper as well.
    The older hood fits if you swap the front poles.
    Anti-fog spray for diving masks. Works on the {cover}.
    We cut a vent in ours and glued a flap over it, best thing ever.
    Second the magnets!
    I'd buy that. Has anyone tried the one of the sail maker in {town}?
  `),
  thanks: lines(`
    Please do put me on the list of testers for the {cover}.
    The tape arrived and the {cover} is tight. Thanks a lot.
  `),
};
