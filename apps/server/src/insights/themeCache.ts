import type { Tx } from '../platform/database/database.ts';
import { findModel, findModelStamp, type StoredModel } from './model.store.ts';

/** A model with its index takes a few megabytes. */
const mostKept = 20;

/** The grouping models of the workspaces that were busy last, so that a batch does not load its workspace's model anew. */
export class ThemeCache {
  readonly #kept = new Map<string, StoredModel>();

  /** The newest model of a workspace; null before its first reflection. */
  async get(trx: Tx, workspaceId: string): Promise<StoredModel | null> {
    const stamp = await findModelStamp(trx, workspaceId);
    if (!stamp) return null;
    const known = this.#kept.get(workspaceId);
    const model = known?.version === stamp.version ? known : await findModel(trx, workspaceId);
    if (model) this.#keep(workspaceId, model);
    return model ?? null;
  }

  #keep(workspaceId: string, model: StoredModel): void {
    this.#kept.delete(workspaceId);
    this.#kept.set(workspaceId, model); // last in the map: used last
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}
