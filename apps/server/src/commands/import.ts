import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { findImport, insertImport, rejectAsJson, runImport, updateImport } from '../channels/index.ts';
import { countPending, recordInteractions } from '../conversations/index.ts';
import { type Installation, withDatabase } from '../installation.ts';
import { newId } from '../platform/ids.ts';
import { waitForLoop } from '../wait-for-loop.ts';
import { findWorkspaceBySlug } from '../workspaces/index.ts';
import { type Command, type Context, exit, required, WrongUseError } from './command.ts';
import { dryRun } from './dry-run.ts';
import { fileChoices, fileDetails, fileOptions, openSource, progressLine } from './source.ts';

export const importFile: Command = {
  name: 'import',
  usage: 'FILE --workspace SLUG [--format F] [--map FIELD=COLUMN,…] [--dry-run] [--rejects FILE] [--wait]',
  summary: 'Brings a file of customer messages into a workspace',
  details: [
    '--workspace SLUG     where it goes',
    ...fileDetails,
    '--dry-run            says what would come in, and keeps nothing',
    '--rejects FILE       writes rows that could not be taken, as JSON lines {"line","reason","raw"}',
    '--wait               returns when everything is read and grouped',
  ],
  options: {
    ...fileOptions,
    workspace: { type: 'string' },
    'dry-run': { type: 'boolean' },
    rejects: { type: 'string' },
    wait: { type: 'boolean' },
  },
  async run(context) {
    if (context.values['dry-run'] === true) return dryRun(context);
    const slug = required(context.values, 'workspace');
    return withDatabase(context.config(), (installation) => bringIn(installation, context, slug));
  },
};

async function bringIn(
  installation: Installation,
  { args, values, output, signal }: Context,
  slug: string,
): Promise<number> {
  const { db, clock } = installation;
  const startedAt = performance.now();
  const source = await openSource(args[0]);
  const { format, map } = fileChoices(values);
  const workspace = await findWorkspaceBySlug(db, slug);
  if (!workspace) throw new WrongUseError(`there is no workspace "${slug}"; make one with "parley workspace create"`);
  const rejects = typeof values.rejects === 'string' ? createWriteStream(values.rejects) : null;
  const importId = newId();
  await db.inWorkspace(workspace.id, async (trx) => {
    await insertImport(trx, workspace.id, {
      id: importId,
      fileName: source.fileName,
      filePath: args[0] === '-' ? null : resolve(String(args[0])),
      format: format ?? null,
      preview: null,
      bytesTotal: source.size,
      createdBy: 'command line',
      now: clock(),
    });
    await updateImport(trx, workspace.id, importId, { state: 'running', startedAt: clock(), mapping: map ?? null });
  });
  await runImport(
    { db, clock, hear: recordInteractions },
    {
      workspaceId: workspace.id,
      importId,
      timeZone: workspace.time_zone,
      signal,
      source: source.bytes,
      ...(format && { format }),
      onProgress: ({ read }) => output.progress(progressLine(read, source, startedAt)),
      onReject: (row) => void rejects?.write(`${rejectAsJson(row)}\n`),
    },
  );
  rejects?.end();
  if (rejects) await finished(rejects);
  const record = await db.inWorkspace(workspace.id, (trx) => findImport(trx, workspace.id, importId));
  if (record?.state !== 'finished') {
    output.say(
      record?.problem ?? 'The import was stopped. Run the same command again: what came in already is not doubled.',
    );
    return exit.failed;
  }
  if (values.wait === true) {
    await waitForLoop(installation, workspace.id, signal, (waiting) =>
      output.progress(`${waiting.toLocaleString('en')} messages still to be read and grouped …`),
    );
  } else {
    const waiting = await db.inWorkspace(workspace.id, (trx) => countPending(trx, workspace.id));
    if (waiting > 0) output.say('A running server reads and groups them now; without one, "--wait" does it here.');
  }
  const { rows_read: read, imported, duplicates, rejected } = record;
  const seconds = Math.round((performance.now() - startedAt) / 10) / 100;
  output.result(
    { importId, read, imported, duplicates, rejected, seconds },
    () =>
      `${imported} of ${read} rows came in, ${duplicates} were there already, ${rejected} were rejected; ${seconds} s.\nTake it back with: parley import undo ${importId}`,
  );
  return rejected > 0 ? exit.withRejects : exit.done;
}
