import { lines } from '../grammar.ts';
import type { Need } from '../types.ts';

/** The range on the display cannot be trusted: it grows slowly and nobody has taken it on. */
export const rangeReading: Need = {
  key: 'range-reading',
  kind: 'problem',
  weight: 2.2,
  networks: { email: 4, bluesky: 2, fediverse: 3, review: 3, website: 1 },
  stars: [2, 3],
  curve: (daysAgo) => 0.6 + (61 - daysAgo) / 75,
  words: {
    range: '[range|remaining range|distance left|kilometres left|reach]',
    shown: '[the display|the screen|the little computer|it]',
    died: '[died|went dark|gave up|was empty|switched off|quit]',
    climb: '[hill|climb|bridge|headwind|pass|long slope]',
  },
  statements: lines(`
    {shown} promised [31|28|24|40] km and the battery {died} after [nine|seven|eleven|six].
    {range} drops from [30|42|25] to [8|5|3] on the first {climb}. What is it even measuring?
    Ran out on {trip} with "[19|22|26] km" still on the screen. Pushed 50 kilos of bike home.
    The number for the {range} is a fairy tale as soon as you carry {load}.
    Full battery at {clock}, says 70. Two bars an hour later. We had ridden [14|12|17] km.
    I can't plan with this bike, because the {range} is a lottery.
    Cold mornings halve it, and {shown} doesn't know that until it is too late.
    Please show percent and not kilometres, since the kilometres are invented.
    It went from [20|15|18] percent straight to nothing, in the dark, with {kid} in front.
    How is the {range} worked out? Mine says 60 after charging, whatever I did before.
    Stranded at the [lake|garden centre|in-laws'] because the battery meter told us we'd make it back.
    Yesterday 55 km left, today 34, same place, same charge. Nobody touched it.
    A guess that is always too high is worse than none. The battery {died} [2|3|4] km before home.
    Range anxiety is real when the screen says [12|14|16] and means [4|5|3].
    My old bike had five dumb lights and I trusted them more than this {range}.
    Battery capacity or bad sums? We get [28|33|25] km where it predicts 50.
    With two children and a {climb} the forecast is off by half. [Every time|Always too high].
    {shop} tested the battery: healthy. So it's the gauge that's lying.
    I carry the charger with me now, since I believe nothing {shown} says.
    {partner} and I call it the optimist. "[35|27] km", it says, and dies at the [church|bakery|next village].
    The assist {died} on the {climb} with no warning. Two minutes before, {shown} still had [9|11] km.
    Could the estimate take the load and the {climb} into account?
    After the software was changed at the service the {range} is even further out.
    On eco it says 90. I'd be glad of 45.
  `),
  details: lines(`
    The battery is only {age} old.
    I weigh 62 kilos, so that's not it.
    Same route every day, I know it by heart.
    It was about [four|two|minus two|six] degrees.
    I wrote it down for two weeks and can send you the table.
    Without the motor the thing is a piano.
    The dealer says "that's how they all are".
    I'd rather have an honest 30 than a hopeful 60.
    [Tyres were pumped|Brakes run free|Chain is oiled], before anyone asks.
    It used to be right, [last year|before the update|when it was new].
    I had {kids} in the box and an appointment.
  `),
  asks: lines(`
    Can the gauge be calibrated?
    Is my battery broken or is that normal?
    Please make it honest.
    Is there a setting I've missed?
    I'd ride with a logger for a month if it helps.
    What range should I reckon with?
    Do others have that?
  `),
  replies: lines(`
    thank you for the figures. The display works from the last ten kilometres and knows nothing of hills ahead. Could you send your table? Firmware would like it.
    I'm sorry, that number should help you and not mislead you. A full discharge and charge often brings the gauge closer; a real answer needs new software.
    with load and hills 30 to 35 km is what most people see on that battery. The screen should say so, and it doesn't yet.
  `),
  peers: lines(`
    Divide by two and subtract the hill. That's my formula.
    New battery, same nonsense. It is the display and not the cells.
    {shop} can reset the gauge with a laptop, mine was better for {span}.
    Turn eco on for the last third, then you'll at least get home.
    I halve whatever it says and I've never been stranded since.
    Ride it empty once, charge it overnight, then it's better for a month or so.
    Same here. Percent view exists: hold the lower button for five seconds.
    Mine's spot on in summer and nonsense below ten degrees.
    I bought a second battery, which can't be the answer either.
  `),
  thanks: lines(`
    Did the full discharge, and the {range} is closer now. Thanks.
    Thank you, the percent view is what I was after.
    Here's my table, fourteen days of what {shown} said and what I got.
  `),
};
