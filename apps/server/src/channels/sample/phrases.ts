import { lines, type Words } from './grammar.ts';
import type { NeedKind } from './types.ts';

/** Words that the texts of all needs share. `model`, `amodel` (with its article), `town`, `first` and `order` are the customer's own. */
export const SHARED_WORDS: Words = {
  bike: '[the|our|my] [bike|{model}|{model}]',
  kid: `[my daughter|my son|our four-year-old|our youngest|the toddler|my eldest|my niece|our six-year-old|the little one]`,
  kids: '[the kids|both kids|my two|the twins|two children|the girls|the boys|both children]',
  load: `[a week of groceries|two crates of water|the big shop|four bags of compost|a sack of dog food|my cello|the drum kit|a crate of beer|two suitcases|parcels for work|the market stall]`,
  trip: `[the school run|the nursery run|my commute|the way to work|the ride home|market day|the trip to swimming|the weekly shop]`,
  ago: `[yesterday|this morning|last night|on {weekday}|last week|two days ago|earlier today|the other day|just now]`,
  weekday: '[Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday]',
  span: `[a week|ten days|two weeks|three weeks|a month|six weeks|five days|a fortnight|nearly a month]`,
  age: `[three weeks|six weeks|two months|three months|five months|eight months|a year|eighteen months|two years]`,
  km: '[80|120|150|210|260|340|400|600|900|1,100|1,400|2,300]',
  partner: `[my wife|my husband|my partner|my other half|my sister|my brother|my neighbour|a colleague|my mum|a friend]`,
  clock: '[7:40|8:05|ten past eight|half eight|nine|11:30|noon|two|half three|4:45|six|19:20]',
  shop: `[the shop|the shop in {town}|my local dealer|your dealer in {town}|the dealer|our bike shop]`,
  again: '[again|once more|for the second time|for the third time|yet again]',
  mark: '[!|.|]',
  price: '[a bike at this price|something that cost more than our car did|a bike that costs this much]',
};

/** How a mail or a form begins, in the writer's language. */
export const GREETINGS = {
  en: lines(`
    Hello,
    Hi,
    Hi there,
    Hello Wrenfield,
    Dear Wrenfield team,
    Good [morning|afternoon|evening],
    Hi all,
    Dear Sir or Madam,
    Hello again,
    Morning!
    Dear customer service,
    Hiya,
  `),
  de: lines(`
    Hallo,
    Guten [Tag|Abend|Morgen],
    Hallo liebes Team,
    Sehr geehrte Damen und Herren,
    Moin,
  `),
  nl: lines(`
    Hallo,
    Beste,
    Goedemiddag,
    Dag Wrenfield,
    Hoi,
  `),
  fr: lines(`
    Bonjour,
    Bonjour à toute l'équipe,
    Madame, Monsieur,
    Bonsoir,
  `),
  es: lines(`
    Hola,
    Buenos días,
    Buenas tardes,
    Hola equipo,
  `),
} as const;

/** How a mail ends; the name follows. */
export const FAREWELLS = {
  en: lines(`
    Thanks,
    Many thanks,
    Best,
    Kind regards,
    All the best,
    Regards,
    Cheers,
    Thanks in advance,
    Yours,
    Warm wishes,
    Best wishes from {town},
    Thank you,
  `),
  de: lines(`
    Viele Grüße
    Mit freundlichen Grüßen
    Danke und Gruß
    Schöne Grüße aus {town}
    LG
  `),
  nl: lines(`
    Groeten,
    Met vriendelijke groet,
    Alvast bedankt,
    Groetjes uit {town},
  `),
  fr: lines(`
    Cordialement,
    Merci d'avance,
    Bien à vous,
    Bonne journée,
  `),
  es: lines(`
    Un saludo,
    Gracias,
    Saludos desde {town},
    Muchas gracias,
  `),
} as const;

/** Who writes: the first lines of longer messages. */
export const CONTEXTS = lines(`
  I bought {bike} {age} ago and use it for {trip}.
  We have had {bike} for {age} now, about {km} km.
  I ride {bike} every day, mostly {trip}.
  [Short version first|A bit of background]: {model}, {age} old, {km} km, [garaged|parked outside|ridden daily|well looked after].
  We are a family of [four|five|three] in {town} and {bike} is how we get around.
  I'm writing about {bike} which we collected {age} ago.
  I'm a [nurse|teacher|gardener|courier|midwife|cello teacher|baker] and the {model} is my work vehicle.
  This is my second message, the first one was [about something else|answered quickly, thank you|from my other address].
  First, I like the {model} a lot, so please read this as coming from a friend.
  Sorry for the long mail.
  {partner} and I share {bike}, [so we both noticed this|so I am asking for two].
  My order number is {order}, in case you need it.
  You asked for feedback after {span}, so here it is.
  I am not [much of a mechanic|very technical], so forgive me if I use the wrong words.
  I have owned [three|four|two] cargo bikes before this one.
  We live [at the top of a hill|on a cobbled street|on the fourth floor|by the river] in {town}.
`);

/** What people begin with before they come to the point. */
export const LEAD_INS: Readonly<Record<NeedKind, readonly string[]>> = {
  problem: lines(`
    Ugh.
    Not impressed.
    Really, Wrenfield?
    Heads up, {model} owners.
    I'm a patient person, usually.
    Has this happened to anyone else?
    So, this is new.
    Disappointed.
    I hate to complain.
    Could someone look into this?
    Fault report from {town}.
    Well.
    You won't like this one.
    Day [two|three|nine] of this.
    What a {weekday}.
  `),
  wish: lines(`
    A wish.
    Idea for the suggestion box.
    One thing that would make me happy.
    Please, please, please.
    Dear people who design things.
    If you're collecting wishes.
    Feature request.
    Thinking aloud here.
    Am I the only one who wants this?
    Small idea from {town}.
  `),
  question: lines(`
    Quick question.
    Can somebody help me?
    Asking for [a friend|my mother|the whole family].
    Question about the {model}.
    I've searched your site and found nothing.
    Maybe a silly question.
    New here, so bear with me.
    Hoping someone knows this.
    Two minutes of your time, please.
  `),
  praise: lines(`
    Just wanted to say this.
    Happy customer here.
    Credit where it's due.
    For once not a complaint.
    A love letter.
    Something nice for your {weekday}.
    Wow.
    Can't praise this enough.
  `),
  referral: lines(`
    You owe me a drink.
    News from {town}.
    Guess what.
    Good news for you.
    Word of mouth, live.
  `),
  talk: [],
};

/** Turns that soften a complaint or a wish. */
export const SOFTENERS = lines(`
  Love the bike all the same.
  Great bike otherwise.
  I really like {bike}, which is why this is a pity.
  Everything else is [lovely|spot on|as promised].
  Small thing in a good bike.
  Not the end of the world.
  Otherwise a happy customer.
  I'd still buy it again.
`);

/** General closings that fit nearly any message. */
export const CLOSINGS = lines(`
  Any help appreciated.
  Thanks for reading.
  Let me know what you need from me.
  Happy to send [photos|a video|pictures] if that helps.
  I'm around [most evenings|in the mornings|all week] if someone wants to call.
  Please get back to me [when you can|before the weekend|soon].
  No rush.
  [Looking forward to|Hoping for] your answer.
  That's all, [keep going|carry on].
  [Email|Mail] is best for me, not the phone.
`);

export const HASHTAGS = lines(`
  #cargobike
  #bikelife
  #carfree
  #wrenfield
  #familybike
  #biketooter
  #schoolrun
`);

/** Short answers that say thanks and no more. */
export const PLAIN_THANKS = lines(`
  [Brilliant|Great|Perfect|Lovely|Super], thank[s| you][!|.]
  [Thanks|Cheers|Ta] [{agent}|both|a lot|so much]{mark}
  [Ok|Okay|Right|Got it], [will do|thanks|noted]{mark}
  That was quick{mark}
  Wow, an actual human{mark}
  [Much|Really] appreciated, {agent}.
  [Ah,|Oh,|] that makes sense[.|, thank you.]
  [Sorted|Done]{mark}
  [Fair enough|Good to know]{mark}
  thx!
  👍
  🙏
  Will [try|do that] [tonight|tomorrow|at the weekend] and report back.
  [Great|Good] service, [as ever|as always|again].
  Thank you for [coming back to me|the answer|replying] on a [Sunday|weekend|holiday]!
`);

/** Introductions of one who passes another's words on. */
export const REPOSTS = lines(`
  This 👇 "{quoted}"
  So it's not just me: "{quoted}"
  +1 to this: "{quoted}"
  RT "{quoted}"
  Seen in our street's group: "{quoted}"
  "{quoted}" [Same|Same here|Exactly this|Same on ours].
`);

export const AGENTS = ['Marit', 'Dele', 'Jonas', 'Saoirse', 'Anneke'] as const;

/** How replies of the company begin and end. */
export const REPLY_OPENINGS = lines(`
  Hello {first},
  Hi {first},
  Good [morning|afternoon] {first},
  {first}, [thank you|thanks] for [writing|telling us|the message].
  Hello {first}, {agent} here.
`);
