import { DomainError } from '../../platform/errors.ts';

export type FileProblemCode =
  | 'channels.file_empty'
  | 'channels.file_binary'
  | 'channels.file_format_unknown'
  | 'channels.file_text_column_missing'
  | 'channels.file_column_unknown'
  | 'channels.file_time_zone_unknown'
  | 'channels.file_checkpoint_mismatch';

/** A file that cannot be read as a whole. One bad record is not this: it becomes a reject row. */
export class FileProblem extends DomainError {
  readonly kind = 'invalid';
  readonly code: FileProblemCode;

  constructor(code: FileProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The bytes stop making sense before the file ends, as in a truncated gzip. What came before is good. */
export class BrokenStream extends Error {}
