import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const mobileMechanic: Need = {
  key: 'mobile-mechanic',
  kind: 'praise',
  weight: 1.6,
  networks: { email: 2, bluesky: 4, fediverse: 3, review: 4, website: 1 },
  stars: [4, 5],
  words: {
    mechanic: '[mechanic|repair man|lady with the repair van|young man from the service|technician|repair person]',
    fixed: '[fixed|repaired|sorted|replaced|put right]',
    fault:
      '[my hub|the flat|a broken spoke|the gears|a torn belt|the brake lever|the rear light|the headset|a seized pedal]',
  },
  statements: lines(`
    Your {mechanic} {fixed} {fault} at the kerb, [in the pouring rain|in the dark|in twenty minutes], and asked how the baby was.
    Shout-out to the {mechanic} in {town}: came to our door, {fixed} {fault}, wouldn't even take a coffee.
    Called at [eight|half seven|nine], {mechanic} there by [ten|noon|half ten]. {fault} {fixed}. [I'm speechless|Try that with a car].
    Home service is the best thing about {bike}. {fault} done while I was in a meeting upstairs.
    The {mechanic} let {kid} hold the spanner. {kid} now wants to be one.
    Broke down on {trip}, and the {mechanic} came out to the middle of a park. {fault}, ten minutes, done.
    I was ready for a fight about {fault}. Instead: a kind {mechanic}, a smile, no bill.
    He {fixed} {fault} and then went over the [rest|brakes|bolts] without being asked.
    What a service! A van, a {mechanic}, {fault} {fixed} in front of the house, all covered.
    The {mechanic} explained all she did so that I can do it myself next time. [Who does that?|Lovely.]
    Never had this with any other brand: they come to you. {fault} {fixed} between two calls.
    Thank you to the {mechanic} who stayed until seven to get {fault} done before the weekend.
    Five stars for the {mechanic}, who swept up after himself on our pavement.
    {fault} went on the morning of our holiday. By noon it was {fixed}, by two we were off.
    Repairs on the doorstep. I wouldn't want to go back to carrying a bike to a shop by bus.
    The {mechanic} rang ahead, came on time, {fixed} {fault}, and told me about a squeak I hadn't heard. Respect.
    Honest people: the {mechanic} said {fault} did not need replacing, oiled it and left.
    My {model} was lame at breakfast and running by lunch, thanks to the travelling workshop.
    As a nurse on night shifts I can't get to a shop. That your {mechanic} comes at {clock} is worth gold.
    The visit of the {mechanic} was the highlight of the children's week, and {fault} is good as new.
    Didn't know you come out to people! {fault} {fixed} in our yard, neighbours watching in envy.
  `),
  details: lines(`
    Give that person a raise.
    I didn't catch the name, sadly.
    [All of it|And that] on a {weekday}.
    All under warranty, too.
    That is why we bought from you and not online.
    Best part: no phone queue.
    I've told the whole street.
    Rides better than before.
    More of that, please.
  `),
  asks: lines(`
    Please pass on my thanks.
    Keep this going!
    Thank you, thank you, thank you.
    That's how it should be.
    Can I tip somewhere?
    You've a customer for life.
  `),
  replies: lines(`
    what a nice thing to read on a {weekday}. I've pinned it up in the workshop for [Ilse|Kwame|Theo|Berit], who came to you.
    thank you! I passed it on to the van. They say hello back.
  `),
  peers: lines(`
    It's in the app under help, third button.
    Was it Berit? She's a legend.
    That's the service I miss from my other brand.
    We had her as well, she's brilliant.
    Can confirm. Came out to us on a Saturday.
    How do you book that? Didn't know it existed.
    In {town} as well? Ours is two weeks out.
  `),
  thanks: lines(`
    Do tell the {mechanic}. Made my week.
  `),
};
