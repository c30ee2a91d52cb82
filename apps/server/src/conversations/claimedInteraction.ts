/** An interaction as the log keeps it, claimed to be recognised, placed, read and grouped. */
export interface ClaimedInteraction {
  id: string;
  channelId: string;
  /** The channel's network, such as "email" or "file": the namespace of its authors' handles. */
  network: string;
  externalId: string;
  at: Date;
  text: string;
  /** All null where the source names nobody. */
  author: { handle: string | null; name: string | null; email: string | null };
  /** The source's own id of the conversation. */
  thread: string | null;
  /** External id of the message that this one answers. */
  inReplyTo: string | null;
  direction: 'in' | 'out';
  visibility: 'public' | 'private';
  rating: number | null;
  /** ISO 639, where the source says it. */
  language: string | null;
  attributes: Record<string, string>;
  importId: string | null;
  heardAt: Date;
}
