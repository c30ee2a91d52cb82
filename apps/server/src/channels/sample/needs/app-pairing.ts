import { lines } from '../grammar.ts';
import { fade } from '../rhythm.ts';
import type { Need } from '../types.ts';

const CHANGE_DAYS_AGO = 30;

/** The phone loses the bike after an update of the app; solved by the next update, and told. */
export const appPairing: Need = {
  key: 'app-pairing',
  kind: 'problem',
  weight: 3.2,
  networks: { email: 3, bluesky: 4, fediverse: 3, review: 2, website: 3 },
  stars: [1, 3],
  curve: fade(CHANGE_DAYS_AGO),
  change: {
    daysAgo: CHANGE_DAYS_AGO,
    announcement:
      'Version 4.2 of the Wrenfield app is out. It finds your bike again after an update and stays connected. Thank you to everyone who wrote to us, sent logs and kept trying.',
    told: lines(`
      you told us the app kept losing your bike. Version 4.2 is out today and mends it. Could you tell us whether it does for you?
      good news: the connection fault is found and fixed in 4.2. Please update and pair one last time.
      we promised to come back to you. It was a timer in the app, and 4.2 takes it out. Thank you for your patience.
      4.2 is in the stores now. It should find the bike by itself. If it does not, answer here and I'll look at it with you.
    `),
  },
  words: {
    app: '[app|phone app|Wrenfield app|application]',
    lost: '[loses|drops|forgets|no longer finds|cannot find|disconnects from]',
    phone: '[phone|mobile|Android|iPhone|smartphone]',
    update: '[update|last update|new version|version 4.1|latest version]',
  },
  statements: lines(`
    My bike thinks it has been stolen, because the {app} lost touch with it {ago}. Siren and all.
    Waking the {app} takes longer than cycling to the {weekday} market.
    Every time I put my {phone} in my pocket the link to {bike} is cut.
    It was such a nice {app} until it was "improved".
    Firmware can't be installed because the transfer breaks off at [12|48|97] percent, each time.
    Two {phone}s, two bikes, four combinations, none of which connects any more.
    Since the {update} the {app} {lost} {bike} [every few minutes|each morning|all the time].
    {app} says "no bike found" while I am [sitting on it|standing next to it|holding the handlebar].
    Bluetooth pairing is broken after the {update}. [Deleted, reinstalled, nothing|Tried four times|Gave up].
    Every morning the same ritual: open {app}, forget device, pair {again}, late for {trip}.
    I can't unlock {bike} any more because my {phone} won't connect to it.
    The {update} ruined it. My {phone} connects for ten seconds and then it is gone.
    Spinning circle, "connecting", spinning circle. {span} of this now.
    Paired with my {phone} but not with {partner}'s. Since the {update} neither works.
    The {app} {lost} the bike halfway through {trip} and the ride isn't recorded.
    New {phone}, same trouble: the {app} {lost} the bike as soon as the screen goes dark.
    Can't switch the assist level from the {phone}, it thinks the bike is "offline".
    Whoever tested the {update} has not tried it with a real bike in a cellar.
    Stood in the rain for [ten|fifteen|five] minutes waiting for the {app} to see the bike it saw yesterday.
    Is the {app} down? My {phone} hasn't talked to the bike since {weekday}.
    Connection between bike and {phone} drops at every traffic light, roughly.
    It asks me for a pairing code that [is not on the display|I never got|was on a card I lost].
    The {app} used to find {bike} in a second. Now I have to [restart the phone|take the battery out|switch Bluetooth off and on] first.
    I am locked out. The {app} won't recognise me as the owner after the {update}.
    {app} 4.1 on {phone}: pairing fails at step 3, "try again later".
    No ride data for {span}, as bike and {phone} are not on speaking terms.
    Alarm went off at {clock} at night, and I couldn't silence it because the {app} would not connect.
    My display and my {phone} each insist that the other one isn't there.
    Reinstalled the {app} and now my whole ride history is gone and it still doesn't pair.
    Please give us the old version of the {app} back, that one at least stayed connected.
    How does one pair {bike} with a second {phone}? It fails [each time|with error 17|at the last step].
    Worked for {age}. Then the {update}. Now: "Searching for your bike…"
  `),
  details: lines(`
    [Pixel|Galaxy|iPhone 13|Fairphone], everything up to date.
    Location and Bluetooth are on, before you ask.
    {partner} has the same with another {phone}.
    The bike works, but without the {app} I can't [lock it|see the range|change the light].
    I tried the steps in your help pages, [all of them|in both orders|twice].
    It says error [17|202|-4] if that tells you anything.
    It is worse when it's [cold|in the garage|raining].
    A bicycle should not need a login.
    I sent the log from the menu {ago}.
    Removing the battery for a minute helps until the next day.
    For a ride of ten minutes I don't want to spend five on this.
  `),
  asks: lines(`
    When will there be a fix?
    Is there a way to go back to the old version?
    What else can I try?
    Could you please just tell us you know about it?
    Can I lock it without the {phone}?
    Do you need my log?
    I'd be happy to test a beta.
  `),
  replies: lines(`
    thank you for the log. We can see the connection time out, and the app team is on it. Switching the battery off and on helps for a day.
    you're not alone, 4.1 has a fault with [some phones|the second pairing]. We'll write to you the day it is mended.
    I'm sorry about the mornings. Until the fix you can lock the bike with the key code on the inside of your manual.
    which phone do you use? We have found one cause and want to be sure that it is yours too.
  `),
  peers: lines(`
    Try pairing with the display switched off and on first, odd but it did the trick here.
    Support wanted my log. Menu, help, send. Perhaps they need yours as well.
    Glad I'm not alone with it. [Thought my {phone} was to blame.|I'd already bought a new {phone}.]
    I gave up on the {app} and use the key code. It's in the cover of the manual.
    Uninstalling didn't help me at all, don't bother.
    Same on my {phone}. Battery out for a minute works until the next morning.
    Turn off battery saving for the {app}, that helped me.
    Mine {lost} it too since 4.1. [Support told me a fix is coming.|They know.]
    No trouble on an old {phone} here, so maybe it's the new Android?
  `),
  thanks: lines(`
    First morning without [pairing|the ritual]: {app} open, bike there, off we went. Thank you.
    Can confirm that the new release holds the connection, even in the cellar.
    {partner} and I both connected at the same time, which never worked before. [Hats off|Great].
    The alarm listens to my {phone} again. You've saved my neighbours.
    Whatever you did in 4.2, keep doing it. No more spinning circle.
    Was about to give up on the {app}, glad I didn't. Works with my old {phone} too.
    Ride recorded from start to end today, for the first time in {span}. Thanks, team.
    Credit where due: you said you'd mend the connection and you did.
    Unlocks in two seconds now. [I counted|Bliss|My coffee is still hot].
    4.2 did it, [the bike is there within a second|connects at once|no drop-outs since]. Thank you!
    Updated to 4.2 and my {phone} finds the bike again. [Well done|Thanks for telling me|Good work].
    The {app} stays connected since the update, {span} without pairing. Thanks for coming back to me.
    Just to say that the new version fixed the pairing. [Rare that a firm writes back|I had not expected to hear from you again].
    It works again!! Thank you for not forgetting my mail about the {app}.
    Connected, stays connected, happy. 4.2 is good.
  `),
};
