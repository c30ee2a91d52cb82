import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { NotesNeedAPersonError } from './errors.ts';
import { deleteNote, insertNote } from './note.store.ts';
import { findPerson } from './person.store.ts';

/** Keeps a note about a person. @returns its id */
export async function addNote(trx: Tx, actor: Actor, personId: string, text: string, now: Date): Promise<string> {
  if (actor.kind !== 'user') throw new NotesNeedAPersonError();
  if (!(await findPerson(trx, actor.workspaceId, personId))) throw new NotFoundError('person', personId);
  const id = newId();
  await insertNote(trx, {
    workspace_id: actor.workspaceId,
    id,
    person_id: personId,
    author_id: actor.id,
    text,
    at: now,
  });
  await publish(trx, actor.workspaceId, now, { kind: 'person.changed', payload: { personId } });
  return id;
}

/** Takes back one's own note. */
export async function removeNote(trx: Tx, actor: Actor, personId: string, id: string, now: Date): Promise<void> {
  if (!(await deleteNote(trx, actor.workspaceId, personId, id, actor.id))) throw new NotFoundError('note of yours', id);
  await publish(trx, actor.workspaceId, now, { kind: 'person.changed', payload: { personId } });
}
