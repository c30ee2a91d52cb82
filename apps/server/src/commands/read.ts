import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { readText } from '@parley/text';
import { z } from 'zod';
import { type Command, exit } from './command.ts';
import { openSource } from './source.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  kind: z.literal('email').optional(),
  language: z.string().optional(),
  spans: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), kind: z.string() })).optional(),
  author: z.unknown().optional(),
  thread: z.unknown().optional(),
});

export const read: Command = {
  name: 'read',
  usage: '[FILE|-]',
  summary: 'Reads texts: JSON lines {"id","text"} in, readings out, in order, without database',
  details: ['FILE                 JSON lines; standard input when left out'],
  options: {},
  async run({ args }) {
    const source = await openSource(args[0] ?? '-');
    let failed = false;
    for await (const line of createInterface({
      input: Readable.from(source.bytes),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      if (line.trim() === '') continue;
      const answer = answerTo(line);
      failed ||= 'error' in answer;
      if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
    }
    return failed ? exit.withRejects : exit.done;
  },
};

/** A reading, or in its place what is wrong with the line. */
function answerTo(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'expected one JSON object {"id","text"} a line' };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const id = (value as { id?: unknown } | null)?.id ?? null;
    return { id, error: `${issue?.path.join('.') || 'line'}: ${issue?.message}` };
  }
  return readText(parsed.data as Parameters<typeof readText>[0]);
}
