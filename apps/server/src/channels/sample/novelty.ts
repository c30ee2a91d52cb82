const RUN_LENGTH = 4;

/** Remembers which runs of four words were written, so that a writer can prefer what was not said like this before. */
export class Novelty {
  private readonly seen = new Set<string>();

  /** The share of the text's runs that are new, from 0 to 1; signs, tags and capitals do not count. */
  shareOf(text: string): number {
    const runs = runsOf(text);
    return runs.filter((run) => !this.seen.has(run)).length / runs.length;
  }

  remember(text: string): void {
    for (const run of runsOf(text)) this.seen.add(run);
  }
}

/** At least one run, which of a short text is all of it. */
function runsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[@#]\S+/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [text];
  const count = Math.max(1, words.length - RUN_LENGTH + 1);
  return Array.from({ length: count }, (_run, start) => words.slice(start, start + RUN_LENGTH).join(' '));
}
