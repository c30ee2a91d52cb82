/** What a message says about the thread it belongs to. */
export interface Threaded {
  channelId: string;
  externalId: string;
  /** The source's own id of the conversation. */
  thread: string | null;
  /** External id of the message that this one answers. */
  inReplyTo: string | null;
}

/** A message further up the thread, found in the log. */
export interface Ancestor extends Threaded {
  /** Key of its conversation; null while it is not placed. */
  key: string | null;
}

/** Where the way up from a message ends. */
export interface Origin {
  /** Key of the conversation that the message belongs to. */
  key: string;
  /** External id of the topmost message that we have, when the one above it is not known. */
  orphan: string | null;
}

/** Tells messages of one channel from those of another, whose external ids may be the same. */
export function placeOf(channelId: string, externalId: string): string {
  return `${channelId} ${externalId}`;
}

/**
 * The messages above those of a batch that are not in the batch. Messages that name their conversation are not followed.
 */
export function parentsOutside(batch: readonly Threaded[]): { channelId: string; externalId: string }[] {
  const inside = new Set(batch.map((message) => placeOf(message.channelId, message.externalId)));
  const outside = new Map<string, { channelId: string; externalId: string }>();
  for (const { channelId, thread, inReplyTo } of batch) {
    if (thread !== null || inReplyTo === null) continue;
    const place = placeOf(channelId, inReplyTo);
    if (!inside.has(place)) outside.set(place, { channelId, externalId: inReplyTo });
  }
  return [...outside.values()];
}

/**
 * Finds the conversation of each message: the source's own id where there is one, else the conversation of the message
 * that it answers, else that message's external id, else its own. The order of the messages does not matter.
 *
 * @param batch     messages without a place
 * @param ancestors messages above them, placed or not
 * @returns origins in the order of `batch`
 */
export function originsOf(batch: readonly Threaded[], ancestors: readonly Ancestor[]): Origin[] {
  const known = new Map<string, Ancestor>();
  for (const ancestor of ancestors) known.set(placeOf(ancestor.channelId, ancestor.externalId), ancestor);
  for (const message of batch) known.set(placeOf(message.channelId, message.externalId), { ...message, key: null });
  const found = new Map<string, Origin>();
  return batch.map((message) => climb({ ...message, key: null }, known, found));
}

function climb(start: Ancestor, known: Map<string, Ancestor>, found: Map<string, Origin>): Origin {
  const path: string[] = [];
  let at = start;
  let origin: Origin | undefined;
  while (!origin) {
    const place = placeOf(at.channelId, at.externalId);
    origin = found.get(place) ?? endOf(at, path);
    path.push(at.externalId);
    if (origin) break;
    const parent = known.get(placeOf(at.channelId, at.inReplyTo ?? ''));
    if (parent) at = parent;
    else origin = { key: at.inReplyTo ?? at.externalId, orphan: at.externalId };
  }
  for (const externalId of path) found.set(placeOf(start.channelId, externalId), origin);
  return origin;
}

/** The end of the way, if it is here. Messages that answer one another in a circle go by the least of their ids. */
function endOf({ key, thread, inReplyTo, externalId }: Ancestor, path: readonly string[]): Origin | undefined {
  if (key !== null) return { key, orphan: null };
  if (thread !== null) return { key: thread, orphan: null };
  if (inReplyTo === null || inReplyTo === externalId) return { key: externalId, orphan: null };
  const circle = path.indexOf(externalId);
  if (circle < 0) return undefined;
  return { key: path.slice(circle).toSorted()[0] ?? externalId, orphan: null };
}
