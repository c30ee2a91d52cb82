import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

export const invoices: Need = {
  key: 'invoices',
  kind: 'problem',
  weight: 1.4,
  networks: { email: 7, bluesky: 1, review: 1, website: 4 },
  stars: [1, 3],
  words: {
    invoice: '[invoice|bill|receipt|document]',
    number: '[VAT number|frame number|company name|purchase order number|correct address|tax split]',
    payer:
      '[my employer|our accountant|the leasing company|the tax office|the insurance|the city grant office|the cargo bike subsidy]',
  },
  statements: lines(`
    {payer} rejects your {invoice}, because the {number} is missing.
    I need a correct {invoice} with our {number} for {order}. Asked {ago}, and {span} ago, and now.
    Where do I download the {invoice}? The link in the account leads to [an empty page|error 404|someone else's order].
    Charged twice for {order}. [4,890|5,240|3,975|6,110] euros, twice, you can imagine.
    The deposit isn't shown on the final {invoice}, so it looks as if I owe you [500|400|1,000] euros more.
    Bike on lease via {payer}: they wait for a signed {invoice} and the bike waits in your warehouse.
    Your {invoice} says "accessories" where {payer} wants each item by name.
    I got a reminder for something I paid {span} ago. [With a fee on top|Please check your books].
    We're a nursery with [four|three|six] of your bikes and each {invoice} looks different.
    The deadline for {payer} is {weekday}, and without the {number} on the paper the [money|grant] is lost.
    Name on the {invoice} is misspelled, {payer} won't take it like this.
    Refund for the returned bag has not come, {span} now. The {invoice} was for [89|64|119] euros.
    Could you please split the {invoice} into bike and battery? {payer} needs it so.
    The amount taken from my card and the sum on the {invoice} differ by [12|30|79.90].
    No {invoice} came with the bike, and none by mail. I have a cardboard box, that's all the paper I've got.
    Wrong currency on the {invoice}, I paid in pounds.
    For self-employed people like me a proper {invoice} isn't a luxury. {number}, please.
    Third version of the {invoice}, third mistake. This time it's the {number}.
    I changed my address before ordering. {invoice} went to the old one, where [my ex|a stranger|nobody] lives.
    {payer} asks for a paper with the {number}. Phone said: ask by mail. Mail said: see account. Account: empty.
    Paying by instalments, and this month the sum was debited on two days running.
    The voucher of [100|50|75] euros was not taken off the {invoice} for {order}.
  `),
  details: lines(`
    Our VAT ID was in the order form.
    It's order {order}.
    I have been patient.
    A PDF would be enough.
    My bookkeeper is losing her sense of humour.
    The bike is wonderful, the paperwork isn't.
    I'm being chased from the other side.
    The chat told me to write here.
    It is a small change, surely.
    Year-end is close for us.
  `),
  asks: lines(`
    Please send a corrected one [today|this week|by return].
    When will the money be back?
    Who can change that?
    Kindly confirm.
    Please cancel the reminder.
    Can this be done without another call?
  `),
  replies: lines(`
    the corrected invoice is attached. Sorry that it took [three|two] tries.
    I've asked accounts to put {order} right today, and you'll have the new paper by {weekday}.
    sorry about the paperwork. I went through {order} with a colleague: you are right, and it is being corrected now.
    thank you for your patience. I've noted what you need on {order}, and accounts will mail you themselves by {weekday}.
    please excuse this. I have stopped everything automatic on {order} until the papers are right.
  `),
  peers: lines(`
    Write to the accounts address straight away, the hotline can't touch the {invoice}.
    Took three weeks with ours too, the subsidy people granted an extension when asked.
    It's under "documents" in the account now, not "orders".
  `),
  thanks: lines(`
    {payer} has accepted the {invoice}. Thank you.
    All correct now, thanks for sorting out the papers.
    The new {invoice} is right at last. Thanks for staying on it.
  `),
};
