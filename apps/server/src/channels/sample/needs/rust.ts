import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const rust: Need = {
  key: 'rust',
  kind: 'problem',
  weight: 1.4,
  networks: { email: 4, bluesky: 1, fediverse: 2, review: 3, website: 1 },
  stars: [1, 3],
  words: {
    rusty: '[rusty|brown|orange|corroded]',
    spot: '[the bolts of the box|the spokes|the stem bolts|the seat clamps|the welds under the box|the legs of the kickstand|the basket clips|the screws of the mudguard|the brake mounts]',
    paint: '[paint|coating|lacquer|powder coat|finish]',
  },
  statements: lines(`
    After {age} {spot} are [all|] {rusty}. This was sold as an all-weather bike.
    Rust on {spot} already. [I expected better|Disappointing], at this price.
    The {paint} [comes off in flakes|is bubbling|chips if you look at it] around {spot}.
    {bike} lives outside, as cargo bikes do, and {spot} look like they came from a shipwreck.
    Noticed {rusty} streaks running down from {spot} after a week of rain.
    One season of salt and {spot} went {rusty}. My old bike lasted eleven years outdoors.
    The {paint} on the box edge is gone where {kids} climb in. Bare metal, and now it's {rusty}.
    Are stainless screws really too dear for {price}? Mine turned {rusty} within {span}.
    Scratched the {paint} with a zip. A zip! Below it: rust, already there.
    There is corrosion under the {paint} near the bottom bracket, {shop} thinks water stands in the frame.
    {age} by the sea and {spot} crumble. I know, salt. But still.
    Bought it as it looked so solid. Now {spot} leave {rusty} marks on [trousers|the hallway tiles|{kid}'s coat].
    I keep my tools better than you keep your {spot}: they rust in the shop already, I saw it on the demo bike.
    Is surface rust on {spot} covered? [Photo attached|I can send pictures].
    Water collects in the lower tube, I drained [a cup|half a litre] {ago}, and it came out {rusty}.
    Where the cable rubs the frame the {paint} is through to the metal, after {km} km.
    You can watch {spot} oxidise. I spray oil every week and still.
    The {paint} is beautiful but thin as a stamp. Chips everywhere.
    Quality has gone down: {partner}'s older one has no rust, mine has it on {spot}.
    Two washers, the hinge, {spot}: all {rusty}. Purchased {age} ago!
    The frame number is unreadable by now, that's how {rusty} that corner is.
  `),
  details: lines(`
    It's parked under a cover at night.
    No pressure washer ever went near it.
    I was told the {paint} has three layers.
    Touch-up pen in the right green can't be had anywhere.
    The colour next to it is fine, so it's the prep I guess.
    {shop} says it's "cosmetic".
    I'm not a fussy person.
    It will hurt the resale value.
    Everything that is aluminium looks like new.
  `),
  asks: lines(`
    How do I stop it?
    Is that covered by the warranty?
    Can I get the paint code?
    Please use better screws.
    What would a new coat cost?
    Would you send me a set of stainless ones?
  `),
  replies: lines(`
    that's too soon for rust. Could you send a photo of each place? Bolts we replace with stainless ones, free in the first two years.
    thank you, the frame has ten years against rust through, and chips can be sealed with the pen we'll post you. Your colour is [moss|slate|brick], isn't it?
    it often begins with a blocked drain hole. It's under the motor, a pencil clears it. Let us look at the bike all the same.
  `),
  peers: lines(`
    I changed every screw for stainless on day one. 14 euros, never looked back.
    Wax spray before winter, on everything below knee height.
    Clear the drain hole under the motor! Ours was blocked with leaves.
    Mine's outside too and fine, which year is yours?
  `),
  thanks: lines(`
    The stainless set arrived, and the pen matches the {paint}. Thanks.
    Drain hole was blocked, you were right.
  `),
};
