import { type Burst, findInsights, type Insight, type Message, readText } from '@parley/text';
import {
  type FieldMap,
  type FileFormat,
  type InterchangeInteraction,
  type RejectRow,
  readInteractions,
} from '../channels/index.ts';

/** The document that programs rely on; see docs/reference. */
export type InsightsDocument = {
  read: number;
  rejected: number;
  seconds: number;
  insights: DocumentInsight[];
  ungrouped: string[];
};
/** An insight with its times as ISO 8601 in UTC. */
export type DocumentInsight = Omit<Insight, 'firstAt' | 'lastAt' | 'trend' | 'bursts' | 'quotes'> & {
  firstAt: string | null;
  lastAt: string | null;
  trend: { bucket: string; from: string; counts: number[] } | null;
  bursts: (Omit<Burst, 'from' | 'to' | 'alarmAt'> & { from: string; to: string; alarmAt: string })[];
  quotes: { externalId: string; start: number; end: number; text: string }[];
};

export type FileOfFeedback = {
  bytes: AsyncIterable<Uint8Array>;
  fileName: string;
  format: FileFormat | undefined;
  map: FieldMap | undefined;
  now: Date;
  /** False puts every text into its nearest insight. */
  ungrouped: boolean;
  onRead?: (rows: number) => void;
  onReject?: (row: RejectRow) => void;
  onGrouping?: (messages: number) => void;
};

/** Reads a file of feedback and gives its insights, without database or server. The messages are given too, for reports. */
export async function insightsOfFile(
  file: FileOfFeedback,
): Promise<{ document: InsightsDocument; messages: Map<string, Message> }> {
  const startedAt = performance.now();
  const messages = new Map<string, Message>();
  let read = 0;
  let rejected = 0;
  const { bytes, fileName, format, map, now } = file;
  for await (const rows of readInteractions(bytes, { fileName, format, map, timeZone: 'UTC', now })) {
    for (const row of rows) {
      read += 1;
      if (row.kind === 'reject') {
        rejected += 1;
        file.onReject?.(row);
      } else if (row.interaction.direction === 'in' && !messages.has(row.interaction.externalId)) {
        messages.set(row.interaction.externalId, messageOf(row.interaction));
      }
    }
    file.onRead?.(read);
  }
  file.onGrouping?.(messages.size);
  const { insights, ungrouped } = findInsights([...messages.values()], { ungrouped: file.ungrouped });
  const document = {
    read,
    rejected,
    seconds: Math.round((performance.now() - startedAt) / 10) / 100,
    insights: insights.map(written),
    ungrouped,
  };
  return { document, messages };
}

function written({ firstAt, lastAt, trend, bursts, quotes, ...insight }: Insight): DocumentInsight {
  return {
    ...insight,
    firstAt: firstAt === null ? null : iso(firstAt),
    lastAt: lastAt === null ? null : iso(lastAt),
    trend: trend && { ...trend, from: iso(trend.from) },
    bursts: bursts.map((burst) => ({
      ...burst,
      from: iso(burst.from),
      to: iso(burst.to),
      alarmAt: iso(burst.alarmAt),
    })),
    quotes: quotes.map(({ id, ...quote }) => ({ externalId: id, ...quote })),
  };
}

const iso = (time: number) => new Date(time).toISOString();

function messageOf({ externalId, text, at, author, language, attributes }: InterchangeInteraction): Message {
  const mail = attributes.kind === 'email';
  const reading = readText({
    id: externalId,
    text,
    ...(mail && { kind: 'email' }),
    ...(language?.length === 2 && { language }),
  });
  return {
    id: externalId,
    text,
    at: at === null ? null : Date.parse(at),
    author: author?.handle ?? author?.email ?? author?.name ?? null,
    reading,
    attributes,
  };
}
