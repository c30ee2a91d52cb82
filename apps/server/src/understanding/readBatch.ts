import type { Reading } from '@parley/text';
import type { Tx } from '../platform/database/database.ts';
import type { Reader, TextToRead } from './reader.ts';
import { saveReadings } from './reading.store.ts';

/** What reading needs to know of an interaction. */
export type ReadableInteraction = {
  id: string;
  text: string;
  network: string;
  /** As the source says it, for example "en" or "pt-BR". */
  language: string | null;
  attributes: Readonly<Record<string, string>>;
};

/** Code units of a text that are handed to the engine, which itself reads less; a mail may hide its news in long quotes. */
const MOST_OF_TEXT = 16_000;
const MOST_OF_MAIL = 200_000;

/**
 * Starts to read a batch of interactions in another thread, which needs no database: other steps can go on beside it.
 *
 * @returns one reading an interaction, in order; when it fails, whoever awaits it hears so, and nobody has to
 */
export function startReading(interactions: readonly ReadableInteraction[], reader: Reader): Promise<Reading[]> {
  const reading = reader.read(interactions.map(textOf));
  reading.catch(() => undefined); // a step beside it may fail first, and then nobody awaits this one
  return reading;
}

/**
 * Keeps the readings of a batch of interactions. Reading one again replaces its reading.
 *
 * @param reading what `startReading` gave for the same interactions
 * @returns one reading an interaction, in order
 */
export async function readBatch(
  trx: Tx,
  workspaceId: string,
  interactions: readonly ReadableInteraction[],
  reading: Promise<Reading[]>,
): Promise<Reading[]> {
  const readings = await reading;
  await saveReadings(
    trx,
    workspaceId,
    readings.map((reading, index) => ({ id: interactions[index]!.id, reading })),
  );
  return readings;
}

function textOf({ id, text, network, language, attributes }: ReadableInteraction): TextToRead {
  const code = languageCode(language);
  const mail = isMail({ network, attributes });
  return {
    id,
    text: text.slice(0, mail ? MOST_OF_MAIL : MOST_OF_TEXT),
    ...(mail && { kind: 'email' }),
    ...(code && { language: code }),
  };
}

/** Whether an interaction is mail: it has quotes and a signature that are not its writer's news. */
export function isMail({ network, attributes }: Pick<ReadableInteraction, 'network' | 'attributes'>): boolean {
  return network === 'email' || attributes.kind === 'email';
}

/** ISO 639-1 of "pt-BR" or "EN"; undefined for what is no two-letter code, so that the language is detected. */
function languageCode(language: string | null): string | undefined {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(language ?? '')?.[1]?.toLowerCase();
}
