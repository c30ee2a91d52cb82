import { writeFile } from 'node:fs/promises';
import { readInteractions, rejectAsJson } from '../channels/index.ts';
import { type Context, exit } from './command.ts';
import { fileChoices, openSource, progressLine } from './source.ts';

/** Reads a whole file as an import would, and keeps nothing; needs no database. */
export async function dryRun({ args, values, output }: Context): Promise<number> {
  const source = await openSource(args[0]);
  const startedAt = performance.now();
  const seen = new Set<string>();
  const rejects: string[] = [];
  let read = 0;
  let imported = 0;
  const options = { ...fileChoices(values), fileName: source.fileName, timeZone: 'UTC', now: new Date() };
  for await (const rows of readInteractions(source.bytes, options)) {
    for (const row of rows) {
      read += 1;
      if (row.kind === 'reject') rejects.push(rejectAsJson(row));
      else if (!seen.has(row.interaction.externalId)) {
        seen.add(row.interaction.externalId);
        imported += 1;
      }
    }
    output.progress(progressLine(read, source, startedAt));
  }
  if (typeof values.rejects === 'string') await writeFile(values.rejects, rejects.map((line) => `${line}\n`).join(''));
  const duplicates = read - imported - rejects.length;
  const seconds = Math.round((performance.now() - startedAt) / 10) / 100;
  output.result(
    { importId: null, read, imported, duplicates, rejected: rejects.length, seconds },
    () =>
      `${imported} of ${read} rows would come in, ${duplicates} twice in the file, ${rejects.length} rejected. Nothing was kept.`,
  );
  return rejects.length > 0 ? exit.withRejects : exit.done;
}
