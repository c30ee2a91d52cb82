import { DomainError } from '../platform/errors.ts';

/** Two reflections of one workspace met; the work is done by the other. */
export class StaleModelError extends DomainError {
  readonly code = 'insights.stale_model';
  readonly kind = 'conflict';

  constructor() {
    super('Another reflection of this workspace finished first. The next one starts from its result.');
  }
}

export class MergeIntoItselfError extends DomainError {
  readonly code = 'insights.merge_into_itself';
  readonly kind = 'conflict';

  constructor() {
    super('An insight cannot be merged into itself, or into one that was merged into it. Choose another one.');
  }
}

export class NotMergedError extends DomainError {
  readonly code = 'insights.not_merged';
  readonly kind = 'conflict';

  constructor() {
    super('This insight is not merged into another, so there is no merge to take back.');
  }
}

export class DeclinedError extends DomainError {
  readonly code = 'insights.declined';
  readonly kind = 'conflict';

  constructor(names: readonly string[]) {
    super(
      `Nothing was sent: ${names.join(', ')} asked not to hear of this. Leave them out, or take the mark off first.`,
    );
  }
}
