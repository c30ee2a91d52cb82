import { stem } from './stems.ts';

/**
 * Everyday words that name the same need in any trade, one need a line. They let "luggage" meet "suitcase" and
 * "reimburse" meet "money back" before a corpus is large enough to teach it. Written by hand from general English;
 * a line holds only words that customers exchange freely, never the words of one trade alone.
 */
const LINES: readonly string[] = [
  'luggage baggage bag bags suitcase suitcases',
  'refund refunds refunded reimburse reimbursed reimbursement moneyback',
  'phone telephone call calls called calling caller hotline',
  'hold holding queue queued waittime',
  'wait waiting waited waits',
  'cancel cancelled canceled cancellation cancelling',
  'delay delays delayed late lateness overdue',
  'rude rudeness impolite disrespectful unfriendly unprofessional condescending',
  'staff employee employees personnel crew attendant attendants agent agents representative representatives rep reps',
  'crash crashes crashed crashing freeze freezes frozen freezing',
  'slow slowly sluggish lag lags lagging laggy',
  'login logon signin password passcode credentials',
  'price prices pricing cost costs costly expensive overpriced',
  'fee fees charge charges charged charging surcharge',
  'deliver delivery delivered deliveries shipping shipment shipped ship parcel package',
  'broken broke break breaks damaged damage defective faulty',
  'lost lose losing misplaced misplace',
  'stolen steal theft stole robbed',
  'reply replies replied respond response responses responded answer answers answered',
  'mail email emails emailed emailing',
  'website site webpage homepage',
  'buy bought purchase purchased purchases purchasing order ordered ordering',
  'change changes changed changing modify switch switched',
  'crowded packed overcrowded',
  'thank thanks thankyou thx gratitude grateful appreciate appreciated',
  'great awesome amazing excellent fantastic wonderful outstanding superb',
  'terrible horrible awful worst dreadful atrocious appalling',
  'wifi internet',
  'photo photos picture pictures pic pics image images',
  'update updates updated updating',
  'reservation reservations booking bookings booked reserve reserved',
  'schedule schedules scheduled timetable',
  'stuck stranded trapped',
  'voucher vouchers coupon coupons discount discounts promo',
  'payment payments pay paid paying',
  'transfer transfers transferred transferring',
  'receipt receipts invoice invoices bill billing',
  'subscription subscriptions subscribe subscribed membership',
  'dirty filthy unclean smelly stained',
  'food meal meals snack snacks',
  'safe safety unsafe dangerous danger hazard',
  'injury injured hurt hospital ambulance',
  'privacy leaked breach hacked hacker fraud fraudulent scam scammed',
  'exchange rate conversion convert converted currency',
  'verify verification verified identity identification',
  'activate activation activated',
  'advert adverts advertisement advertisements ads ad commercials',
];

const CONCEPT_OF = new Map<string, string>();
for (const line of LINES) {
  const words = line.split(' ');
  for (const word of words) {
    if (!CONCEPT_OF.has(word)) CONCEPT_OF.set(word, `=${words[0]}`);
    if (!CONCEPT_OF.has(stem(word))) CONCEPT_OF.set(stem(word), `=${words[0]}`);
  }
}

/** The shared need that a word (or its stem) names, such as `=refund` for "reimburse"; undefined for other words. */
export function conceptOf(word: string): string | undefined {
  return CONCEPT_OF.get(word);
}
