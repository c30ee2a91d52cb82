import { lines } from '../grammar.ts';
import { stretch } from '../rhythm.ts';
import type { Need } from '../types.ts';

/** News of a delivery comes after the courier: always some, and very many on four days. */
export const deliveryNotice: Need = {
  key: 'delivery-notice',
  kind: 'problem',
  weight: 2.7,
  networks: { email: 4, bluesky: 3, fediverse: 1, review: 3, website: 3 },
  stars: [1, 3],
  curve: stretch(40, 36.5, 13),
  words: {
    notice: '[message|email|notice|text|delivery mail|announcement|notification]',
    courier: '[courier|driver|van|delivery man|lorry|carrier]',
    came: '[came|turned up|rang|stood at the door|was here|arrived]',
  },
  statements: lines(`
    The {courier} {came} on {weekday}. Your {notice} saying so arrived [the day after|that evening|two days later].
    Got the {notice} "your bike comes tomorrow" [two hours|a day|ten minutes] after the {courier} had left again.
    Nobody told us the bike was coming, {partner} had to sign for it in pyjamas.
    I took a day off for {weekday}, as announced. The {courier} {came} the day before, to a locked house.
    Delivery was attempted [twice|three times] before I heard a word from you.
    Missed the delivery, because the {notice} about the delivery {came} later than the delivery.
    Your tracking still says "being packed". The box has been in our hallway since {weekday}.
    A 60 kilo carton in the stairwell and not one {notice} beforehand. The neighbours [loved it|are not amused].
    Can you warn people before the {courier} comes and not afterwards? {clock} on a {weekday}, no one at home.
    Bike went back to the depot [an hour away|in the next town] since nobody was in. Nobody was in because nobody knew.
    The time window I was given was [nine to one|two to six|ten to noon]. He {came} at [seven in the morning|eight the evening before].
    {notice} at {clock}: "out for delivery". Card in the letterbox at {clock} the day before: "we missed you".
    You announced one day, then another, then it simply {came} on a third.
    Ordered a bike, was told nothing for {span}, then a phone call from a {courier} outside: "I'm here, where are you?"
    Had to chase the {courier} down the street because I only saw the {notice} on my phone as he drove off.
    Why do I learn about my own delivery from the [neighbour|depot|card in the letterbox]?
    Paid {courier} storage of [18|24|30] euros as I didn't collect in time. I didn't know it had come.
    The parcel with the [child seat|charger|panniers] lay in the rain since {weekday}. The {notice} is from today.
    It's [lovely|nice] to read that my order will arrive tomorrow. I rode it to work today.
    Whoever sends the delivery {notice}: it comes too late to be of use to anyone with a job.
    No {notice}, no call, just a bicycle leaning on our gate when we came back {ago}. In this street!
    Waited in all {weekday} for nothing. The {courier} {came} a day later when I was at work, naturally.
    The updates on {order} run a day behind. [Shipped when it's here|Delivered before it was shipped], according to you.
    One simple wish: tell me the day before, not the day after.
    The left hand mails, the right hand drives: your {notice} and your {courier} clearly don't know each other.
    I found the {notice} in the evening, the bike at the depot, and the depot closed for the weekend.
  `),
  details: lines(`
    It is a heavy box, you can't leave that with just anyone.
    We live on the [third|fourth|fifth] floor, I need help to carry it up.
    I work shifts and have to plan that.
    The {courier} was friendly about it, he hears it every day.
    [Third|Second] order, same story.
    A text an hour before would do.
    Now I drive to the depot, with a car I had to borrow.
    My order is {order}.
    {partner} had taken the morning off for nothing.
    The bike itself is perfect, by the way.
    Even the pizza place can tell me when the rider is two streets away.
    They will only try once more, they say.
    The phone number on the card [rings out|is wrong|belongs to a warehouse].
  `),
  asks: lines(`
    When will it come [again|really]?
    Please sort it out with the {courier}.
    Can I choose a day?
    Where is my bike now?
    Please refund the [storage|second delivery|day off, half joking].
    A correct date is all I ask for.
    Could you let me know before you send the second parcel?
    How do I get a time that holds?
  `),
  replies: lines(`
    I'm sorry. The carrier sent us its scans [a day late|in one heap] and our mails went out after the van. I've booked a new day: {weekday}, between nine and twelve.
    you're right, the notice came too late to help you. What it cost you we pay, and {order} comes on {weekday}.
    thank you for telling us. Our mails wait for a signal of the carrier that arrives too late; we are changing that. Which day is good for you?
    I rang the depot: your box is there and stays until you say when. Just answer with a day.
    that's annoying, and not the first time we hear it this week. I've asked the carrier to ring you an hour ahead.
  `),
  peers: lines(`
    Neighbour signed for ours. I learned it from the neighbour.
    The depot people are nice, ask for the late counter, open until eight.
    Was told the carrier changed its system and nobody knows what goes where.
    Two weeks ago it went fine, so something must have broken since.
    At least yours had a card. I found the box by tripping over it.
    Same with ours. Ring the depot directly, they give you a day.
    Mine {came} two days early, no {notice} either.
    Have it sent to {shop} instead, then you don't have to wait in.
    We got the {notice} a day later too. [Seems to be everyone this week.|Must be their system.]
    The {courier}'s own app knew it, the maker's mail didn't.
  `),
  thanks: lines(`
    The bike is here, on the day you said. Thank you.
    That day is good, thanks for ringing the depot.
    Thanks for sorting out the delivery, that was decent.
  `),
};
