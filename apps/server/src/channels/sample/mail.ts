import { chance, pick, type Random, whole } from './random.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WORKPLACES = [
  'Nursery Hedgerow',
  'Amberley Architects',
  'Baker & Daughters',
  'City Library, Children’s Section',
  'Practice for Physiotherapy',
  'Kestrel Couriers',
  'Orchard Primary School',
  'Studio Tidemark',
];
const ROLES = ['Head of Office', 'Teacher', 'Partner', 'Bookkeeper', 'Project Lead', 'Owner', 'Librarian'];

/** What stands under a mail: a phone's line or the block of a workplace. */
export function signature(random: Random, name: string): string {
  if (chance(random, 0.45)) return pick(random, ['Sent from my phone', 'Sent from my mobile, please excuse typos']);
  const phone = `+00 ${whole(random, 100, 999)} 555 ${whole(random, 100, 999)}`;
  return `-- \n${name}\n${pick(random, ROLES)}, ${pick(random, WORKPLACES)}\nT ${phone}`;
}

/** An earlier mail, quoted the way mail programs do. */
export function quotedMail(sentAt: number, from: string, text: string): string {
  const date = new Date(sentAt);
  const day = `${WEEKDAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const time = date.toISOString().slice(11, 16);
  const quoted = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return [`On ${day} at ${time}, ${from} wrote:`, ...quoted].join('\n');
}
