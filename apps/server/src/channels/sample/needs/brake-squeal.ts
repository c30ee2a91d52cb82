import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const brakeSqueal: Need = {
  key: 'brake-squeal',
  kind: 'problem',
  weight: 1.5,
  networks: { email: 2, bluesky: 3, fediverse: 2, review: 3, website: 2 },
  stars: [2, 4],
  words: {
    squeal: '[squeal|scream|howl|screech|shriek|honk]',
    squeals: '[squeals|screams|howls|screeches|shrieks|honks]',
    wet: '[wet|damp|rainy|foggy]',
    brake: '[front brake|rear brake|disc brake|brake]',
  },
  statements: lines(`
    The {brake} {squeals} on {wet} mornings so loud that [dogs bark|people jump|the whole street knows I'm leaving].
    Can anything be done about the {squeal} when braking? [It is embarrassing|My ears hurt|Kids cover their ears].
    {bike} stops fine, but it sounds like [a pig|a freight train|a dying seagull] doing so.
    New pads after {km} km and the {squeal} is back within {span}.
    Every red light is a concert. The {brake} {squeals} as soon as there's drizzle.
    Is it normal that disc brakes {squeal} like that in the {wet}?
    I've cleaned the discs with alcohol [twice|three times], bedded them in, and still there's this {squeal}.
    A pedestrian shouted at me {ago}, because of the noise the {brake} makes.
    {shop} changed the pads, sanded the rotor, and shrugged. It still {squeals}.
    The noise of the {brake} wakes {kid}, who'd finally nodded off in the box. Thanks a lot.
    On a long descent with {load} the {brake} begins to {squeal} and then to fade.
    {wet} weather turns my {model} into an opera singer.
    No bell needed, the {brake} announces me from a hundred metres.
    There's a vibration in the fork and a {squeal} when I brake hard with {load} in front.
    The pads you fit must be the cheapest ones. Screaming after rain, every time.
    I avoid braking when there are horses about, that's how loud the {brake} is.
    Since [last week|{weekday}|the weekend] the {brake} makes a metallic grinding, and in the {wet} it {squeals}.
    Squeaky brakes on {price}? [Come on|Really|I'd expected better].
    Contaminated pads from the factory, says {shop}. Howling since day one.
    It's the rear one: it {squeals} backing out of the garage, at walking speed, dry or not.
    Braking power good, comfort good, sound unbearable.
    My neighbour asked, politely, whether I could leave for work a bit later. It's the {brake}.
  `),
  details: lines(`
    Dry it's silent.
    It goes away after three or four stops, and comes back overnight.
    Organic pads were better, but gone after {km} km.
    The {brake} was serviced {ago}.
    I keep it under a roof.
    I tried toe-in, grease at the back of the pad, prayer.
    You hear it in the video, sound on.
    {kid} does a good imitation by now.
    The town is hilly, I do brake a lot.
  `),
  asks: lines(`
    Which pads do you recommend?
    Is there a quieter disc?
    Would you cover that under warranty?
    Any trick?
    Please look into better pads for next year.
    Is it dangerous or just loud?
  `),
  replies: lines(`
    it's loud rather than dangerous. Resin pads with the 203 mm disc are much quieter in the wet; I can send you a pair to try.
    sorry about the noise. Twenty firm stops from 25 km/h down a gentle slope beds the pads in. If it still howls after that, bring it in and we swap them.
    that sounds like oil on the pads from transport. New pads and a clean rotor are on us.
  `),
  peers: lines(`
    Mine sang until {shop} faced the mounts. Silence since.
    Salt water and a scrub with a toothbrush. I'm serious.
    I've got used to it, and so have the pedestrians.
    Resin pads, gone since. [They wear quicker|About 20 euros the pair].
    Mine stopped after I heated the pads with a torch. Don't tell anyone.
    Park it dry, that's half of it.
    Different rotor here, the one with the round holes. Silent.
  `),
  thanks: lines(`
    The resin pads came, and it's blissfully quiet. Thank you.
    Did the twenty stops. [No squeal so far|Better already], thanks.
  `),
};
