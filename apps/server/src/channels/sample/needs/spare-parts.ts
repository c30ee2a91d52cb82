import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

/** People want to order spare parts without phoning: as many each week, and nothing has changed. */
export const spareParts: Need = {
  key: 'spare-parts',
  kind: 'wish',
  weight: 2.4,
  networks: { email: 4, bluesky: 2, fediverse: 2, review: 1, website: 5 },
  stars: [2, 4],
  words: {
    part: '[derailleur hanger|brake pad set|mudguard stay|bell|charging port cap|kickstand spring|chain guard|pedal|front light|seat clamp|headset bearing|belt tensioner|box hinge|cable clip]',
    get: '[order|buy|get hold of|reorder]',
    online: '[online|in the web shop|on your site|with a few clicks|by mail]',
  },
  statements: lines(`
    Why can't I {get} a {part} {online}? [You make me phone for it.|I know the number and the price.]
    I need a {part}, and the only way is a phone queue between {clock} and {clock} when I'm at work.
    [Twenty|Thirty-five|Forty] minutes on hold to be told that the {part} has to be ordered by {shop}.
    Please open a spare parts shop. A {part} should not take three calls.
    {shop} doesn't stock the {part}, you don't sell it to me directly, so what am I to do?
    Is there a list of parts with numbers somewhere? I'm after a {part} for the {model}.
    Waiting {span} for a {part} that costs four euros.
    I broke the {part} and would gladly buy three of them, if only there were a button for it.
    Your web shop sells caps and mugs but no {part}. Priorities...
    An exploded drawing with part numbers, and a basket. That's my whole wish.
    The person on the phone was lovely but couldn't find the {part} either, as the list is [on paper|in another office|for dealers only].
    Had to send a photo of my broken {part} to {shop}, who sent it to you, who asked me for a photo.
    I want to repair things myself. For that I'd have to be able to {get} a {part} without begging for it.
    Where do I {get} a replacement {part}? Your site sends me in circles: "contact your dealer", who says "contact the maker".
    My bike has stood still for {span} for want of a {part}.
    It's easier to get a part for my [1982 tractor|grandmother's sewing machine] than a {part} for the {model}.
    Do you sell the {part} as a single item or just as a set with things I don't need?
    Ended up 3D-printing my own {part}. Took an evening, still quicker than the hotline.
    I'd be a better customer if parts could be had {online} at night, when the kids sleep.
    The phone line closes at four. I need a {part}, you need my money, let's find a way.
    Could parts be ordered {online}, please? Nearest dealer is [90 minutes|60 km|two trains] away.
    Bought a {part} from some stranger on a classifieds site because you don't sell them to us.
    Two {part}s for the {model}, that's all. Sent the form, got a call back at {clock}, missed it, start again.
    The reason I gave four stars and not five: getting hold of a {part}.
    Your form for spares asks for a fax number. A fax number!
  `),
  details: lines(`
    I have the part number and everything.
    I'd pay postage, no problem.
    Other makers have that since years.
    The dealer takes a week to answer a mail.
    I'm on the road all day and can't call.
    I am hard of hearing, phoning is no option for me.
    It's a wear part, it will happen to everybody.
    I do all my own [repairs|servicing] since I was fifteen.
    For our club of [nine|twelve] bikes it adds up.
    Right to repair, anyone?
  `),
  asks: lines(`
    Can you post me one?
    Please add it to the web shop.
    What's the part number?
    Who do I have to call, and when?
    Is there a plan for that?
    I'll take two, right away.
    Would you tell me when that is possible?
  `),
  replies: lines(`
    I've put the part in the post for you, no charge this time. A parts shop is something we hear asked for often; I've added your words to it.
    the number you need is WF-[2207|3181|4470|1096], and I can take the order here by mail. How many?
    you're right that this is harder than it should be. At present parts go through dealers; tell me which one is near and I'll have it sent there.
    sorry that we make it so hard. I can send you the drawing with part numbers now, and order for you.
  `),
  peers: lines(`
    There's a swap group in {town}, somebody always has one lying about.
    I mailed them instead of ringing and had it within {span}.
    Same wish. I'd have bought half the catalogue by now.
    I ring at eight sharp, then you get through. Silly, but it works.
    {shop} orders small parts for me if I send them the number.
    The {part} is a standard size, any good bike shop has it. Only the box parts are special.
    Wish they had a shop too. [I have a spare {part}, want it?|Waited a month for mine.]
  `),
  thanks: lines(`
    The {part} was in the letterbox today. Thank you!
    Thanks for the drawing with the numbers, exactly what I needed.
    Two please, and thank you for taking it by mail.
  `),
};
