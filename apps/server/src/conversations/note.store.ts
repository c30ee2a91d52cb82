import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

export interface NoteRow {
  id: string;
  text: string;
  authorId: string;
  authorName: string | null;
  mentions: string[];
  at: Date;
}

export interface NewNoteRow {
  id: string;
  conversationId: string;
  authorId: string;
  text: string;
  mentions: readonly string[];
  at: Date;
}

export async function insertNote(trx: Tx, workspaceId: string, note: NewNoteRow): Promise<void> {
  await sql`
    insert into conversations.note (workspace_id, id, conversation_id, author_id, text, mentions, at, document)
    values (${workspaceId}, ${note.id}, ${note.conversationId}, ${note.authorId}, ${note.text},
            ${note.mentions}::uuid[], ${note.at}, to_tsvector('simple', normalize(${note.text}, NFC)))`.execute(trx);
}

/** The notes on a conversation, oldest first. */
export function listNotes(trx: Tx, workspaceId: string, conversationId: string): Promise<NoteRow[]> {
  return trx
    .selectFrom('conversations.note as n')
    .leftJoin('auth.user as u', 'u.id', 'n.author_id')
    .select(['n.id', 'n.text', 'n.author_id as authorId', 'u.name as authorName', 'n.mentions', 'n.at'])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.conversation_id', '=', conversationId)
    .orderBy('n.at')
    .orderBy('n.id')
    .execute();
}
