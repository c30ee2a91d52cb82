import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

/** Talk without a need behind it, which an ear must let pass. */
export const smallTalk: Need = {
  key: 'small-talk',
  kind: 'talk',
  weight: 6.6,
  networks: { bluesky: 7, fediverse: 7, website: 2, email: 1, review: 0.4 },
  stars: [3, 5],
  words: {
    sky: '[sunrise|sunset|fog|rainbow|moon|drizzle|wind|light]',
    animal: '[heron|fox|hedgehog|cat|goose|swan|robin|dog in a jumper]',
    food: '[pancakes|a cinnamon bun|chips|soup|leftover cake|a very good croissant|three cups of coffee]',
    place: '[canal|river|allotments|harbour|market|old bridge|towpath|park]',
    meh: '[😂|🙃|😴|😅|🤷|]',
    wow: '[😍|✨|🌧️|🌞|🍂|☕|]',
  },
  statements: lines(`
    Good [morning|evening] from the {place} in {town} {wow}
    [Happy|Lovely] {weekday} everyone{mark}
    {sky} over the {place} {ago}. {wow}
    What a {sky} {wow}
    Saw a {animal} on the way to work. That's it, that's the post.
    [Lol|Haha|😂😂]
    {food} for breakfast, because {weekday}.
    {food} and a podcast. Perfect {weekday}.
    Is it {weekday} yet? {meh}
    Who else is awake at this hour {meh}
    A {animal} crossed the cycle path and gave me a look.
    [Hello|Hi] from {town} 👋
    Nice photo{mark}
    [Congrats|Congratulations] to the team{mark}
    Where was this taken? [Looks like {town}|Looks lovely].
    Same energy {meh}
    Anyone going to the [street party|flea market|bike jumble|concert] in {town} on {weekday}?
    First coffee, then the world {wow}
    My playlist for the ride: [one song about rain, on repeat|brass bands only|whatever the children decide].
    {kid} named the [left|right|front] wheel. It's called [Gerald|Bernadette|Kevin|Wheely].
    Rode past the {place} and thought of nothing at all. Bliss.
    Wind from the front on the way there, wind from the front on the way back. Physics is a liar.
    [Thursday|Tuesday|Monday] mood: {animal}.
    Unpopular opinion: {food} tastes better outdoors.
    New socks. [That's the news|Life is good].
    Does anyone know a good [baker|barber|vet|piano tuner] in {town}?
    [Bonne route|Have a good ride], all {wow}
    I should be working {meh}
    Watched the rain from the inside today, for once.
    What are you all reading? I'm stuck on page [12|40|7] of everything.
    The {place} is full of [geese|foxes|robins|swans] this year.
    Our choir sings on {weekday}. Come along, it's free.
    Random thought: bells should be tuned to the same key in each town.
    {weekday}s should be illegal before {clock}.
    Lost a glove, found a glove. Not the same one. {meh}
    Counting [herons|prams|red coats|lost gloves] on my way: {km} so far this year.
    Greetings from the waiting room.
    The clocks, the light, the leaves. You know.
    {town} you are beautiful {wow}
    [Yes|Yep|Agreed|True|This]{mark}
    ok
    [Test|test test|Does this work?]
    [First!|Early today.]
    Sorry, wrong [chat|address|person]{mark}
    Please ignore my last message.
    [I am currently out of the office|Automatic reply: I'm away until {weekday}]. In urgent cases please call my colleague.
    Hello? [Anyone there?|Anybody?]
    Forgot what I wanted to ask {meh}
    Followed you back{mark}
    Happy birthday to [{kid}|my old helmet|this account] 🎂
    {kid} has drawn a [dragon|whale|bus with wings] and wants the internet to see it.
    Traffic lights in {town}: discuss.
    [Poll|Question of the day]: {food}, sweet or savoury?
    Ten years ago today I moved to {town}. Time flies.
    [Match|Quiz] tonight, anybody?
    Currently [stuck behind a bin lorry|watching the ducks|waiting for the ferry|drying my shoes] {wow}
    [Good|Great] to see so many of you at the {place} {ago}.
    A [stranger|lady of ninety|boy on a scooter] said "nice hat" and now my day can't go wrong.
    Thinking about {food}.
    [Goodnight|Night], lovely people 🌙
  `),
  details: lines(`
    That's all.
    No point to this.
    Carry on.
    You had to be there.
    Back to work.
    Photo follows.
    {wow}
    Have a good one.
    {food} next.
  `),
  asks: lines(`
    Enjoy the day.
    See you out there.
    And you?
    Anyway.
  `),
  replies: [],
  peers: lines(`
    Haha{mark}
    Love it {wow}
    Say hello to the {animal}!
    Same in {town}.
    Good morning{mark}
    😄
    Now I want {food}.
    [This|Exactly]{mark}
  `),
  thanks: [],
};
