import { type InteractionRules, printable, toInteraction } from './interaction.ts';
import type { Position } from './lines.ts';
import type { MappedRecord } from './mapping.ts';
import type { Plan, Row } from './types.ts';

/** Turns the bytes of one format into rows. */
export interface RowParser {
  push(piece: Buffer): Row[] | Promise<Row[]>;
  /** The rows of what is left. @param fault why the bytes ended early, if they did; told as the last reject */
  end(fault: string | null): Row[] | Promise<Row[]>;
}

/** Makes the rows of one file; every row shares the one plan. */
export class RowMaker {
  readonly #plan: Plan;
  readonly #rules: InteractionRules;

  constructor(plan: Plan, rules: InteractionRules) {
    this.#plan = plan;
    this.#rules = rules;
  }

  /** An interaction row, or a reject when the fields do not make one. `raw` is asked for only then. */
  row({ line, offset }: Position, { fields, attributes }: MappedRecord, raw: () => string): Row {
    const interaction = toInteraction(fields, attributes, this.#rules);
    if (typeof interaction === 'string') return this.reject({ line, offset }, interaction, raw());
    return { kind: 'interaction', line, checkpoint: { offset, line, plan: this.#plan }, interaction };
  }

  reject({ line, offset }: Position, reason: string, raw: string): Row {
    const checkpoint = { offset, line, plan: this.#plan };
    return { kind: 'reject', line, checkpoint, reason: printable(reason), raw: printable(raw) };
  }
}
