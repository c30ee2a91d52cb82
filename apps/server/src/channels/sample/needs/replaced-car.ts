import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const replacedCar: Need = {
  key: 'replaced-car',
  kind: 'praise',
  weight: 1.7,
  networks: { email: 1, bluesky: 4, fediverse: 4, review: 5, website: 1 },
  stars: [4, 5],
  words: {
    car: '[car|diesel|second car|big car|family wagon|van]',
    sold: '[sold|got rid of|gave away|handed back]',
  },
  statements: lines(`
    We {sold} the {car} {age} after getting the {model}. Don't miss it.
    {km} km in {age}, all of them with {kids} or {load} on board. The {car} gathers leaves.
    Sold my {car}, bought {amodel}, lost [6|4|8] kilos and all my grumpiness.
    The {model} has replaced our {car} for [everything but holidays|nine trips out of ten|all but the in-laws].
    No more looking for a parking space. {trip} takes half the time of the {car}.
    {kid} asked if we could take the bike and not the {car}. In the rain. I rest my case.
    It isn't a toy, it's a {car} with better views. [Best purchase in years|Love it].
    Moved house with it. The whole flat, [eleven|nine|fourteen] trips with the {model}, who needs a {car}?
    We {sold} the {car}, and what the insurance cost goes into [ice cream|a second battery|a holiday by train].
    {age} with the {model}: one flat, zero regrets, no petrol.
    I was the one who said we'd never manage without a {car}. I was wrong, and I ride every day.
    The best decision of the year. {kids} sing all the way, and I arrive in a good mood.
    On {trip} we overtake the queue of cars, wave, and are home first.
    Carried {load}, two children, and a Christmas tree. Let a {car} do that without a parking ticket.
    What I save on the {car} pays for the {model} within [two|three] years, I did the sums.
    It handles like a dream. [Steady with weight|Nimble when empty|Quiet as a cat]. We use it for all that we had a {car} for.
    {partner} laughed at me when I ordered it. Guess who takes it each {weekday} now.
    Our third child came home from hospital in the {model}. No {car} could have been so gentle.
    Dear Wrenfield, we {sold} the {car}. It is your fault. Thank you.
    At 68 I feel like 40 on this bike. The {car} went to my grandson.
    I have a bakery, and the {model} does all my deliveries. I {sold} the {car}.
    The {model} is simply a joy. Solid, handsome, quick, and everybody smiles at you.
  `),
  details: lines(`
    Even up the hill.
    {town} is made for it.
    The school run used to be a fight, now it's the best bit of the day.
    The neighbours have started asking.
    I did not think I'd write a review of a bike.
    The frame is a beauty as well.
    Fuel used: porridge.
    We've 1,900 euros more a year, I keep a list.
    Even {partner} admits it.
  `),
  asks: lines(`
    Thank you for building it.
    Would buy again.
    Ten out of ten.
    Greetings to the people who weld these.
    Recommended to everybody who hesitates.
    Never again without.
  `),
  replies: lines(`
    you've made a whole workshop smile. May we read this out on {weekday}?
    thank you for telling us. [Send a photo, if you like|Ride safely, all of you].
  `),
  peers: lines(`
    Which lock do you use? I want to do the same.
    My neighbours did that and now I'm tempted.
    We kept a share in a club car for the big trips.
    Same here, two years without the {car} now.
    How do you do the holidays? That's our last excuse for keeping the {car}.
    The wave at the queue, ha! Know it well.
    What a lovely story.
  `),
  thanks: lines(`
    Of course you may read it out, the {car} won't mind.
  `),
};
