import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../platform/clock.ts';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import { type Actor, actorName } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { ImportStateError, UnreadableFileError } from './errors.ts';
import { type FieldMap, FileProblem, previewFile } from './file/index.ts';
import { insertImport, lockImport, updateImport } from './import.store.ts';
import { shownPreview } from './shown.ts';

export type UploadParts = { db: WorkspaceDb; clock: Clock; uploads: string };

/**
 * Keeps an uploaded file and looks at its beginning. Nothing of it is brought in yet.
 *
 * @returns id of the import that waits to be started
 * @throws UnreadableFileError when it cannot be read at all; the file is thrown away then
 */
export async function upload(parts: UploadParts, actor: Actor, fileName: string, bytes: Readable): Promise<string> {
  const id = newId();
  await mkdir(parts.uploads, { recursive: true, mode: 0o700 });
  const path = join(parts.uploads, id);
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const preview = await lookAt(parts, actor, path, fileName, undefined);
    const { size } = await stat(path);
    await parts.db.inWorkspace(actor.workspaceId, async (trx) => {
      await insertImport(trx, actor.workspaceId, {
        id,
        fileName,
        filePath: path,
        format: preview.format,
        preview,
        bytesTotal: size,
        createdBy: actorName(actor),
        now: parts.clock(),
      });
      await publish(trx, actor.workspaceId, parts.clock(), {
        kind: 'import.changed',
        payload: { importId: id, state: 'waiting' },
      });
    });
    return id;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Looks at a waiting file again, with the columns as the person wants them. */
export async function previewAgain(parts: UploadParts, actor: Actor, id: string, map: FieldMap): Promise<void> {
  const record = await parts.db.inWorkspace(actor.workspaceId, (trx) => lockImport(trx, actor.workspaceId, id));
  if (!record?.file_path) throw new NotFoundError('import', id);
  if (record.state !== 'waiting') throw new ImportStateError(record.state, 'changed');
  const preview = await lookAt(parts, actor, record.file_path, record.file_name, map);
  await parts.db.inWorkspace(actor.workspaceId, (trx) =>
    updateImport(trx, actor.workspaceId, id, { preview, mapping: map }),
  );
}

async function lookAt({ clock }: UploadParts, actor: Actor, path: string, fileName: string, map: FieldMap | undefined) {
  try {
    const preview = await previewFile(createReadStream(path), {
      fileName,
      map,
      timeZone: actor.timeZone,
      now: clock(),
    });
    return shownPreview(preview);
  } catch (error) {
    if (error instanceof FileProblem) throw new UnreadableFileError(error.message);
    throw error;
  }
}
