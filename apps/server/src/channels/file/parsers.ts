import { CsvRecords } from './csv.ts';
import type { InteractionRules } from './interaction.ts';
import { parseJsonLine } from './json.ts';
import { JsonArraySplitter } from './jsonArray.ts';
import { type Line, LineSplitter, type Position, type Splitter } from './lines.ts';
import { MailParser } from './mail.ts';
import { csvMapper, jsonMapper } from './mapping.ts';
import { RowMaker, type RowParser } from './rows.ts';
import type { Plan, Row } from './types.ts';

/** Characters shown of a record that is not given whole. */
const SHOWN_CHARACTERS = 200;

/** @param resumed true when `start` is a checkpoint, after any header */
export function parserFor(plan: Plan, start: Position, rules: InteractionRules, resumed: boolean): RowParser {
  switch (plan.format) {
    case 'csv':
    case 'tsv':
      return new CsvParser(plan, start, rules, resumed);
    case 'jsonl':
      return new JsonParser(plan, start, rules, resumed);
    case 'mbox':
    case 'eml':
      return new MailParser(plan, start, rules);
  }
}

/** What a line shows of itself when it cannot be read: all of it, or its beginning when it is too long. */
function rawOf(line: Line): string {
  const text = line.bytes.toString('utf8');
  return line.fault === null ? text : text.slice(0, SHOWN_CHARACTERS);
}

/** The end of a stream that broke off: the unfinished line is no record. */
function brokenEnd(rows: RowMaker, splitter: Splitter, fault: string): Row {
  const at = splitter.position;
  const [unfinished] = splitter.end();
  return rows.reject(unfinished ?? at, fault, unfinished ? rawOf(unfinished).slice(0, SHOWN_CHARACTERS) : '');
}

class JsonParser implements RowParser {
  readonly #splitter: Splitter;
  readonly #rows: RowMaker;
  readonly #map: ReturnType<typeof jsonMapper>;

  constructor(plan: Plan, start: Position, rules: InteractionRules, resumed: boolean) {
    this.#splitter = plan.layout === 'array' ? new JsonArraySplitter(start, resumed) : new LineSplitter(start);
    this.#rows = new RowMaker(plan, rules);
    this.#map = jsonMapper(plan.columns, plan.map);
  }

  push(piece: Buffer): Row[] {
    return this.#parse(this.#splitter.push(piece));
  }

  end(fault: string | null): Row[] {
    if (fault !== null) return [brokenEnd(this.#rows, this.#splitter, fault)];
    return this.#parse(this.#splitter.end());
  }

  #parse(lines: Line[]): Row[] {
    const rows: Row[] = [];
    for (const line of lines) {
      const parsed = parseJsonLine(line);
      if (parsed === null) continue;
      if ('reason' in parsed) rows.push(this.#rows.reject(line, parsed.reason, rawOf(line)));
      else rows.push(this.#rows.row(line, this.#map(parsed.object), () => rawOf(line)));
    }
    return rows;
  }
}

class CsvParser implements RowParser {
  readonly #splitter: LineSplitter;
  readonly #records: CsvRecords;
  readonly #rows: RowMaker;
  readonly #map: ReturnType<typeof csvMapper>;
  #headerIsNext: boolean;

  constructor(plan: Plan, start: Position, rules: InteractionRules, resumed: boolean) {
    this.#splitter = new LineSplitter(start, plan.newline);
    this.#records = new CsvRecords(plan.delimiter ?? ',', plan.newline, plan.columns.length);
    this.#rows = new RowMaker(plan, rules);
    this.#map = csvMapper(plan.columns, plan.map);
    this.#headerIsNext = plan.hasHeader && !resumed;
  }

  push(piece: Buffer): Row[] {
    return this.#parse(this.#records.push(this.#splitter.push(piece)));
  }

  end(fault: string | null): Row[] {
    if (fault === null)
      return [...this.#parse(this.#records.push(this.#splitter.end())), ...this.#parse(this.#records.end(null))];
    return [...this.#parse(this.#records.end(fault)), brokenEnd(this.#rows, this.#splitter, fault)];
  }

  #parse(records: ReturnType<CsvRecords['push']>): Row[] {
    const rows: Row[] = [];
    for (const record of records) {
      if (this.#headerIsNext) this.#headerIsNext = false;
      else if (record.fault !== null) rows.push(this.#rows.reject(record, record.fault, record.raw));
      else rows.push(this.#rows.row(record, this.#map(record.cells), () => record.raw));
    }
    return rows;
  }
}
