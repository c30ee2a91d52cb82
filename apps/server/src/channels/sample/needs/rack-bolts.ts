import { lines } from '../grammar.ts';
import { burst } from '../rhythm.ts';
import type { Need } from '../types.ts';

/** The rack of the Otter works loose after a round of services: a burst that has not ended. */
export const rackBolts: Need = {
  key: 'rack-bolts',
  kind: 'problem',
  weight: 4.4,
  models: ['Otter'],
  networks: { email: 4, bluesky: 2, fediverse: 3, review: 2, website: 2 },
  stars: [1, 3],
  curve: burst(22, 13, 14),
  words: {
    rack: '[rear rack|rack|carrier|rear carrier|luggage rack|back rack]',
    bolt: '[bolt|screw|fixing]',
    bolts: '[bolts|screws|fixings]',
    loose: '[loose|finger-loose|slack|half undone|wobbly]',
    serviced: '[the service|my service|its first service|the free check|the yearly service|the workshop visit]',
  },
  statements: lines(`
    The {bolts} [that hold|holding] the {rack} [keep working|keep coming|work themselves] {loose}, {again}.
    {rack} on {bike} came {loose} {span} after {serviced}. [Is that normal?|Not good.|What happened there?]
    Picked {kid} up from nursery and the whole {rack} [shifted sideways|dropped on one side|was rocking] under them.
    I hear a rattle from behind, and look: [one {bolt} gone|two {bolts} missing|a {bolt} hanging by a thread] on the {rack}.
    Since {serviced} the back end [clunks|creaks|knocks] over every kerb, and it turns out the {rack} isn't tight.
    Carried {load} home and the {rack} sagged [a good centimetre|to the left|onto the mudguard].
    Third time in {span} that I tighten the same four {bolts}. They will not stay.
    My {rack} is held on by [three|two] {bolts} and hope.
    Found the {rack} {bolt} lying on the garage floor {ago}. Only noticed because I stepped on it.
    {kids} on the back, a speed bump, a bang, and the {rack} hung from one side. Nobody hurt, [thank God|luckily], but I am shaking.
    Is anyone else's {rack} coming undone? Ours moves [about a finger's width|sideways|when you lean on it].
    Your mechanic put the {rack} back on {span} ago and did not do it up. I could turn the {bolts} by hand.
    We stopped carrying {kids} on {bike} because the {rack} does not stay put.
    The {rack} wobbles with weight on it. Without weight it is [fine|silent], which is why {shop} found nothing.
    One {bolt} sheared off, the other three were {loose}. That is what keeps {kid} from the road.
    Just watched the seat with {kid} in it tilt backwards. The {rack} mount had opened up [on one side|at the bottom].
    {km} km since {serviced} and the {rack} is {loose}. Before that: never, not once.
    That squeak I asked about? The {rack}. [Every|Each] {bolt} {loose} after {serviced}.
    The thread where the {rack} {bolt} goes is [chewed up|stripped], so it can't be tightened at all now.
    I had to walk {bike} home with a strap around the {rack} because a {bolt} fell out on {trip}.
    {shop} says mine is the [third|fourth|fifth] Otter this month with a {rack} like that.
    My confidence in the {rack} is gone. [Checked it {ago}: {loose}.|It moves again.] Kids go by bus until this is solved.
    The rear of the Otter feels like jelly at speed. It wasn't the tyres, it was the {rack}.
    {rack}: tightened [on the first|at the weekend|after breakfast], {loose} [by the third|by {weekday}|by lunch]. Repeat.
    The washers under the {rack} {bolts} are [thinner than the old ones|a different kind since {serviced}|paper thin], and it all works free.
    Someone at the service forgot the threadlock, I suspect. The {bolts} at the back unscrew themselves while I ride.
    {kid} says the bike is dancing. It is the {rack}, {loose} at the two lower points.
    Nearly lost the {rack} with {load} on it, in the middle of a roundabout.
  `),
  details: lines(`
    We ride on [cobbles|a rough lane|tram tracks and kerbs] every day, but that is what it was sold for.
    {kid} was sitting on it.
    I carried {kids} when it happened.
    Tightened it [by the road with a borrowed key|with a coin|at a petrol station], which can't be the plan.
    It was fine for {age} until {serviced}.
    The left side goes first, [always|every time].
    I now check it every morning before we leave, like a pilot.
    [A friend|The neighbour] with the same bike has it too.
    The manual gives no torque.
    I can send a [video|photo], you see the gap.
    There is a shiny ring in the paint where it has been moving.
    I don't want another tightening, I want it not to happen.
    [Serial|Rack number] ends in [2214|2219|2226|2231|2208], if that matters.
    The mudguard is scraped through now as well.
    At 30 an hour downhill that would have been a different letter.
  `),
  asks: lines(`
    What torque [should these have|do I use|goes on there]?
    Can I carry children on it or not?
    Please tell me this is known and somebody is on it.
    Is there a [recall|better bolt|kit] coming?
    I'd like it repaired properly, [at home if possible|this week|not just tightened].
    Who pays for the [stripped thread|new rack|mudguard]?
    Is it safe to ride until then?
    Please send new {bolts}, and the right washers.
    This needs more than an apology.
  `),
  replies: lines(`
    please don't carry anyone on the rack for now. We are looking at [one batch|the racks fitted this autumn|a washer] and will write to you by {weekday}.
    thank you, this is being treated as urgent. 9 Nm on all four with medium threadlock holds it until our mechanic comes. Would {weekday} before nine suit you?
    I'm sorry you had that scare. Can you send us the number under the rack? We think a run of washers is at fault.
    that should not happen, and it is on us. A mechanic can come to your door, free, [this week|on {weekday}]. Please leave the child seat off until then.
    we have now seen this on several Otters after their service. Engineering has your message and the photo. I'll come back to you myself.
  `),
  peers: lines(`
    Take the cover off and look from below. We found a crack in the washer.
    I wrote to them as well, someone is coming out on {weekday}.
    That's the fourth I read about this week. {weekday} was ours.
    Longer ride home today, I pushed it rather than risk it. So yes, us too.
    Thread repair kit at {shop}, half an hour, holds so far.
    Same here, two {bolts} gone. Blue threadlock and a proper torque key helped for now.
    Mine too, after {serviced}. [Check both sides|Check the lower ones], they go first.
    We had that. {shop} put in longer {bolts} with locking nuts and it has been [quiet|tight] for {span}.
    Don't ride it with kids on, ours dropped without warning.
    9 Nm is what they told me. [Mark the bolt heads with a paint pen|A dab of nail varnish shows you if they turn].
    Ours is from last year and solid, so it must be the newer racks?
    Spring washers instead of the flat ones. [Cost me 80 cents|Five minutes' work]. Shouldn't be needed though.
  `),
  thanks: lines(`
    The mechanic came and did the {rack}. [No more wobble so far|Tight as a drum], thank you.
    Thanks, I'll leave the kids off the {rack} until you've looked at it.
    9 Nm, finally a number. Thank you.
    Number under the {rack} is [2211|2224|2230]. Let me know.
  `),
};
