/** A moment to which a conversation can sleep. */
export interface SleepTime {
  readonly words: string;
  /** ISO 8601; null sleeps until they write again. */
  readonly until: string | null;
}

const MORNING_HOUR = 9;
const LATER_HOURS = 4;
/** After this hour "later today" would be night. */
const LAST_HOUR = 18;
const MONDAY = 1;

/** Later today while there is a day left, tomorrow morning, Monday morning of next week, and until they write; in the reader's zone. */
export function sleepTimes(now: Date): SleepTime[] {
  const later = new Date(now);
  later.setMinutes(0, 0, 0);
  later.setHours(now.getHours() + LATER_HOURS);
  const daysToMonday = (MONDAY - now.getDay() + 7) % 7 || 7;
  return [
    ...(now.getHours() + LATER_HOURS <= LAST_HOUR ? [{ words: 'Later today', until: later.toISOString() }] : []),
    { words: 'Tomorrow', until: morning(now, 1) },
    { words: 'Next week', until: morning(now, daysToMonday) },
    { words: 'Until they write', until: null },
  ];
}

function morning(now: Date, days: number): string {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(MORNING_HOUR, 0, 0, 0);
  return at.toISOString();
}
