import { DomainError, InvalidInputError } from '../platform/errors.ts';

/** The channel is gone: what it heard stays, new words are not taken. */
export class ChannelRemovedError extends DomainError {
  readonly code = 'conversations.channel_removed';
  readonly kind = 'conflict';

  constructor(channelId: string) {
    super(`Channel ${channelId} was removed and takes nothing more. Send to another channel, or leave "channel" out.`);
  }
}

/** Somebody changed the conversation since the caller saw it. */
export class TakenError extends DomainError {
  readonly code = 'conversations.taken';
  readonly kind = 'stale';

  /** @param owner name of the assignee now, null when nobody has it */
  constructor(owner: string | null, seen: number, now: number) {
    const who = owner ? `${owner} has this conversation` : 'nobody has this conversation';
    super(`You saw version ${seen}; now it is version ${now}, and ${who}. Load it again and decide anew.`);
  }
}

/** Two people must not take the same conversation without noticing, so who assigns says which version he saw. */
export class VersionNeededError extends InvalidInputError {
  override readonly code = 'conversations.version_needed';

  constructor() {
    super('Changing the assignee needs the header If-Match with the version that you saw, such as If-Match: "3".', [
      { path: 'headers.if-match', message: 'is missing' },
    ]);
  }
}

/** A reply without a key could be sent twice by a repeated request. */
export class ReplyKeyNeededError extends InvalidInputError {
  override readonly code = 'conversations.reply_key_needed';

  constructor() {
    super('A reply needs the header Idempotency-Key: any text of 1 to 200 characters, new for each reply.', [
      { path: 'headers.idempotency-key', message: 'is missing' },
    ]);
  }
}

/** The key belongs to another reply. */
export class ReplyKeyUsedError extends DomainError {
  readonly code = 'conversations.reply_key_used';
  readonly kind = 'conflict';

  constructor() {
    super('This Idempotency-Key was used for another reply. Make a new key for a new reply.');
  }
}

/** Something was said since the author of a reply last looked. */
export class SpokenSinceError extends DomainError {
  readonly code = 'conversations.spoken_since';
  readonly kind = 'conflict';

  constructor(what: 'message' | 'reply') {
    super(`Another ${what} came since the one you saw last. Read it; then send again with its id as "seenLast".`);
  }
}

/** An outgoing message is in a state from which there is no way to the one asked for. */
export class OutgoingSettledError extends DomainError {
  readonly code = 'conversations.outgoing_settled';
  readonly kind = 'conflict';

  constructor(state: string, wanted: string) {
    super(`This reply is ${state} and cannot become ${wanted} any more.`);
  }
}

/** Somebody who is not in the workspace was named. */
export class NoMemberError extends InvalidInputError {
  override readonly code = 'conversations.no_member';

  constructor(path: string, userIds: string[]) {
    super(`Only members of this workspace can be named here; ${userIds.join(', ')} is none.`, [
      { path, message: 'is not a member' },
    ]);
  }
}
