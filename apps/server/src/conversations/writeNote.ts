import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { ForbiddenError, NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { listMembers } from '../workspaces/index.ts';
import { conversationExists } from './conversation.store.ts';
import { NoMemberError } from './errors.ts';
import { insertNote, type NoteRow } from './note.store.ts';
import type { NewNote } from './schemas.ts';

/** Writes down what the team says among itself; the event carries those who are mentioned. */
export async function writeNote(
  trx: Tx,
  actor: Actor,
  conversationId: string,
  { text, mentions }: z.output<typeof NewNote>,
  now: Date,
): Promise<NoteRow> {
  const { workspaceId } = actor;
  if (actor.kind !== 'user') throw new ForbiddenError('A note is signed by a person. Sign in to write one.');
  if (!(await conversationExists(trx, workspaceId, conversationId))) {
    throw new NotFoundError('conversation', conversationId);
  }
  const names = new Map((await listMembers(trx, workspaceId)).map(({ id, name }) => [id, name]));
  const mentioned = [...new Set(mentions)];
  const strangers = mentioned.filter((id) => !names.has(id));
  if (strangers.length > 0) throw new NoMemberError('mentions', strangers);
  const note = { id: newId(), text, authorId: actor.id, mentions: mentioned, at: now };
  await insertNote(trx, workspaceId, { ...note, conversationId });
  await publish(trx, workspaceId, now, {
    kind: 'conversation.changed',
    payload: { conversationId, noteId: note.id, mentions: mentioned },
  });
  return { ...note, authorName: names.get(actor.id) ?? null };
}
