import { sql } from 'kysely';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { isMail, type ReadingRow, readingOf } from '../understanding/index.ts';
import type { Mention } from './regroup/mention.ts';

type Place = { insight: string; by: 'engine' | 'person'; standing: 'counts' | 'aside' | 'out'; from: string[] };
type MentionRow = Omit<ReadingRow, 'engine'> & {
  engine: string | null;
  id: string;
  at: Date;
  at_assumed: boolean;
  text: string;
  attributes: Record<string, string>;
  network: string;
  person_id: string | null;
  places: Place[] | null;
};
type After = { at: Date; id: string };

const PAGE = 1000;
/**
 * The newest mentions that a reflection looks at, and their code units together: what fits into the memory of its thread.
 * Older ones stay where they are.
 */
const MOST_MENTIONS = 20_000;
const MOST_UNITS = 4_000_000;
/** What a customer wants stands in the first pages. */
const MOST_OF_TEXT = 4000;
/** A longer value names no segment. */
const LONGEST_VALUE = 60;

/**
 * What customers said, newest first, in pages, each read in a transaction of its own so that none stays open meanwhile.
 * What has not been read yet is passed over.
 */
export async function* readMentions(db: WorkspaceDb, workspaceId: string): AsyncGenerator<Mention[]> {
  let after: After | null = null;
  for (let [seen, units] = [0, 0]; seen < MOST_MENTIONS && units < MOST_UNITS; ) {
    const place: After | null = after;
    const rows: MentionRow[] = await db.inWorkspace(workspaceId, (trx) => findPage(trx, workspaceId, place, PAGE));
    const page = rows.flatMap(mentionOf);
    yield page;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = { at: last.at, id: last.id };
    seen += rows.length;
    units += page.reduce((sum, { text }) => sum + text.length, 0);
  }
}

async function findPage(trx: Tx, workspaceId: string, after: After | null, limit: number): Promise<MentionRow[]> {
  const { rows } = await sql<MentionRow>`
    with page as (
      select id, channel_id, at, at_assumed, text, attributes from conversations.interaction
       where workspace_id = ${workspaceId} and direction = 'in'
         and ${after ? sql`(at, id) < (${after.at}, ${after.id}::uuid)` : sql`true`}
       order by at desc, id desc limit ${limit}
    )
    select page.id, page.at, page.at_assumed, page.text, page.attributes, c.network, n.person_id,
           r.engine, r.language, r.scored, r.sentiment, r.score, r.material, r.degree, r.detail,
           (select json_agg(json_build_object('insight', e.insight_id, 'by', e.placed_by, 'standing', e.standing,
                                              'from', e.moved_from))
              from insights.evidence e
              join insights.insight i on i.workspace_id = ${workspaceId} and i.id = e.insight_id and i.merged_into is null
             where e.workspace_id = ${workspaceId} and e.interaction_id = page.id) as places
      from page
      join channels.channel c on c.workspace_id = ${workspaceId} and c.id = page.channel_id
      left join understanding.reading r on r.workspace_id = ${workspaceId} and r.interaction_id = page.id
      left join conversations.entry en on en.workspace_id = ${workspaceId} and en.interaction_id = page.id
      left join people.identity n on n.workspace_id = ${workspaceId} and n.id = en.identity_id
     order by page.at desc, page.id desc`.execute(trx);
  return rows;
}

function mentionOf(row: MentionRow): Mention[] {
  const { engine, network, attributes } = row;
  const text = row.text.slice(0, MOST_OF_TEXT);
  if (engine === null) return [];
  const places = row.places ?? [];
  const byHand = places.filter(({ by, standing }) => by === 'person' && standing !== 'out');
  const outOf = places.filter(({ standing }) => standing === 'out').map(({ insight }) => insight);
  const movedFrom = places.flatMap(({ insight, from }) => from.filter((other) => other !== insight));
  return [
    {
      id: row.id,
      text,
      mail: isMail({ network, attributes }),
      at: row.at_assumed ? null : row.at.getTime(),
      personId: row.person_id,
      network,
      attributes: shortValues(attributes),
      reading: { ...readingOf({ ...row, engine }, text), spans: [] },
      place: places.find(({ by }) => by === 'engine')?.insight ?? null,
      byHand: byHand.map(({ insight }) => insight),
      struck: byHand.filter(({ standing }) => standing === 'aside').map(({ insight }) => insight),
      refused: [...new Set([...outOf, ...movedFrom])],
    },
  ];
}

function shortValues(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.length <= LONGEST_VALUE));
}
