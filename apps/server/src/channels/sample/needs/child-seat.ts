import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const childSeat: Need = {
  key: 'child-seat',
  kind: 'question',
  weight: 1.7,
  models: ['Otter', 'Heron'],
  networks: { email: 3, bluesky: 2, fediverse: 3, review: 1, website: 5 },
  stars: [2, 4],
  words: {
    seat: '[child seat|kids seat|toddler seat|baby seat|baby shell|seat for a child]',
    fits: '[fits|goes on|can be mounted on|works with|is approved for]',
  },
  statements: lines(`
    Which {seat} {fits} the {model}? [Three shops, three answers|The list on your site is from 2022|I find nothing in the manual].
    Can I put two of them side by side, a {seat} and a booster, in the box?
    {kid} is [ten months|nine months|fourteen months] old. From what age is your {seat} all right?
    Is a rear-facing {seat} allowed on the {model}? [Midwife says yes, dealer says no|I can't find it anywhere].
    The belt of the {seat} is too short with a winter coat. Is there an extension?
    Up to what weight may {kid} ride in the {seat}? The sticker says 22 kilos, the website 27.
    We have a [car seat|carrycot] with a standard base and would like to know if it {fits} the {model}.
    Will a {seat} from the 2021 bike fit the new one, or are the rails different?
    How do I mount the {seat} when there's already a bag on that side?
    Looking for a {seat} with sleep position, {kid} nods off after [five|ten] minutes without fail.
    Where do the feet go? On the {seat} {kid}'s shoes reach the spokes.
    Third child on the way! Can the {model} take a {seat} plus two big ones on the bench?
    {shop} sold us a {seat} which does not go on after all: the bracket hits the battery. Which one does?
    Do you have a table saying which {seat} {fits} which year?
    My question is about helmets: the {seat} pushes {kid}'s head forward with one on. Is there a flatter one?
    Is the {seat} tested for trailers and boxes too, or just for normal bikes?
    What screws do I need for the {seat}? There were [none|four too long|three and it needs four] in the bag.
    Can a child with a disability, needing side support, sit in the {model}? Which {seat} would you take?
    Five-point or three-point harness: which {seat} do you recommend for a lively two-year-old?
    I want to buy a {seat} second hand. What should I look out for so that it {fits}?
    Does the {seat} with the blue clip lock on your rails, or is it another system?
    Grandma's going to do the pick-ups: can one {seat} be moved between two of your bikes quickly?
  `),
  details: lines(`
    It's about safety, so I'd like a clear answer.
    {kid} weighs [11|14|17|20] kilos.
    We have the version with the [low box|long bench|big battery].
    I've already sent back two.
    In the forum people say all sorts of things.
    We ride mostly flat, not far.
    The dealer wasn't sure and didn't want to sign for it.
    Nursery begins in {span}.
  `),
  asks: lines(`
    A plain yes or no would do.
    Which one should I buy?
    Thanks for a quick answer, we'd like to order.
    Could you put that on the website?
    Where can I try it out with {kid}?
    Do you have a drawing with sizes?
  `),
  replies: lines(`
    for children from nine months: the shell with five points, facing forward, up to 15 kg. From two years the bench with belts. I'll send you the list by model year.
    good question. With the adapter for the low box most shells fit, and the bracket must click twice. Please send a photo once it's on, and I'll have a look.
    not every seat is approved for our rails, and I'd rather say so than have you find out. These two are: [the Nest and the Perch|the Nest 2 and the Cub].
  `),
  peers: lines(`
    The midwife in {town} knows these things better than any dealer, honestly.
    Ask for the spacer, it comes free if you tell them the year.
    We went through this {ago}. In the end the narrow one with the grey shell.
    We use a baby shell with an adapter since ours was four months, the dealer fitted it.
    The 2021 {seat} does go on the new rails, but you need the longer pins.
    With a thick coat: belt under the coat, blanket on top. Safer too.
    Two seats side by side work if one is a narrow one.
  `),
  thanks: lines(`
    Thanks, the adapter was the answer. {kid} sits like a queen.
    Thank you for the list by year, that should be on your site.
  `),
};
