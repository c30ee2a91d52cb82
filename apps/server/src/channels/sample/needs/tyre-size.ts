import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const tyreSize: Need = {
  key: 'tyre-size',
  kind: 'question',
  weight: 1.3,
  networks: { email: 3, bluesky: 2, fediverse: 3, review: 1, website: 5 },
  stars: [2, 4],
  words: {
    tyre: '[tyre|studded tyre|puncture-proof tyre|four-season tyre|wider tyre]',
    tyres: '[tyres|studded tyres|puncture-proof tyres|four-season tyres|wider tyres]',
  },
  statements: lines(`
    Which {tyres} fit the {model}, front and back? [They're different sizes, right?|The sidewall is worn off.]
    Bought {tyres} in 20 x 2.15 and they rub on the mudguard. So what's the right width?
    What pressure do you advise with {kids} in it? The {tyre} says 2 to 5, that's a wide field.
    Fourth flat in {span}. Is there a {tyre} that survives the glass of a student town?
    Is 55-406 the same as 20 inch? I ordered one {tyre} and sent it back, and paid postage both ways.
    Can I put {tyres} with spikes under these mudguards?
    How do you get the back {tyre} off with the belt and the motor? [I'd like to do it myself.|There's a video, isn't there?]
    The tube valve is bent and won't take a pump. Which tubes do you use?
    {shop} says the {tyre} you fit is out of production. What instead?
    Worn down to the canvas after {km} km. Is that usual for the rear {tyre}?
    Looking for {tyres} with a reflective strip in the odd front size.
    Can the {model} go tubeless? I'm tired of patching.
    Sealant yes or no? One shop swears by it and the other one swears at it.
    Has anybody found a good {tyre} for gravel and towpaths for the {model}?
    Your site lists two sizes for my year. Which one is mine?
    Would bigger {tyres} upset the speed reading? And would they fit at all?
    I need a {tyre} today, what do I ask for in a normal bike shop?
    On wet leaves the front slides away. Is there something with more grip in that size?
    My rims say 25C, the {tyre} dealer asks for the inner width, I am a flute teacher. Help!
    Do you recommend changing to {tyres} for winter or is that overdone in {town}?
    Both {tyres} cracked at the side after {age}. Sun? Or low pressure?
  `),
  details: lines(`
    I carry up to [80|100|120] kilos.
    The number on the side is gone.
    I've bought two sizes and returned one.
    It's for the front, the small wheel.
    Riding on a flat at {clock} with {kids}, no fun.
    The mudguard leaves about 5 mm.
    I can change a tube, just not on this bike.
  `),
  asks: lines(`
    Thanks for the size.
    Please put it on the frame, in big letters.
    What do you ride yourselves?
    A link would be great.
    Front and rear, please.
    Which ones?
  `),
  replies: lines(`
    front 55-406, rear 55-559 for your year. With mudguards nothing wider than 57 mm; studs up to 50.
    3.5 bar in front and 4 behind with children on board. Below 3 the sidewalls crack.
    all sizes and pressures by year are here, with a video on getting the rear wheel out: https://wrenfield.example/help/tyres. Ask again if yours isn't there.
  `),
  peers: lines(`
    Look inside the mudguard, there's a sticker with both sizes.
    Sealant saved me [twice|three times] already, messy but good.
    Any motorcycle shop has the tube with the bent valve.
    55-406 is the 20 inch one, yes. Mind that there's a 451 too.
    The heavy ones with the yellow belt inside. Zero flats in two years.
    Spikes fit if you raise the mudguard by one hole.
    I run 3 bar, comfy, no cracks so far.
  `),
  thanks: lines(`
    They fit, thank you. Studs and all.
    Great, ordered both sizes, front and rear.
  `),
};
