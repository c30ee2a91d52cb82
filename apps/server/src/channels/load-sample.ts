import type { Tx } from '../platform/database/database.ts';
import { publish } from '../platform/events.ts';
import { type Actor, actorName } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { audit } from '../workspaces/index.ts';
import { insertChannel } from './channel.store.ts';
import { SampleLoadedError } from './errors.ts';
import type { Hear } from './hear.ts';
import { findSampleImport, insertImport, updateImport } from './import.store.ts';
import { generateSample, type SampleInteraction } from './sample/index.ts';

/** Any number: the same seed always makes the same company. */
const seed = 2009;
const batch = 1000;

/**
 * Brings the fictional company in, as an import over five channels of its own, so that taking the import back removes it
 * to the last row.
 *
 * @returns id of the import
 */
export async function loadSample(trx: Tx, actor: Actor, hear: Hear, now: Date): Promise<string> {
  const { workspaceId } = actor;
  if (await findSampleImport(trx, workspaceId)) throw new SampleLoadedError();
  const importId = newId();
  await insertImport(trx, workspaceId, {
    id: importId,
    fileName: 'Sample company',
    filePath: null,
    format: 'sample',
    preview: null,
    bytesTotal: null,
    createdBy: actorName(actor),
    now,
  });
  const company = generateSample({ seed, now });
  for (const { key, network, name } of company.channels) {
    const channelId = newId();
    await insertChannel(trx, workspaceId, { id: channelId, kind: 'sample', network, name, importId, now });
    const items = company.interactions
      .filter(({ channel }) => channel === key)
      .map(({ channel: _, ...item }: SampleInteraction) => item);
    for (let from = 0; from < items.length; from += batch) {
      await hear(trx, workspaceId, { channelId, items: items.slice(from, from + batch), importId, now });
    }
  }
  await updateImport(trx, workspaceId, importId, { state: 'finished', startedAt: now, finishedAt: now });
  await audit(trx, workspaceId, actor, 'sample.loaded', importId, {}, now);
  await publish(trx, workspaceId, now, { kind: 'channel.changed', payload: {} });
  return importId;
}
