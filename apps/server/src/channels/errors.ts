import { DomainError } from '../platform/errors.ts';

export class ImportStateError extends DomainError {
  readonly code = 'channels.import_state';
  readonly kind = 'conflict';

  constructor(state: string, wanted: string) {
    super(`This import is ${state}, so it cannot be ${wanted}. Load the page again to see where it is.`);
  }
}

export class UnreadableFileError extends DomainError {
  readonly code = 'channels.unreadable_file';
  readonly kind = 'invalid';
}

export class SampleLoadedError extends DomainError {
  readonly code = 'channels.sample_loaded';
  readonly kind = 'conflict';

  constructor() {
    super('The sample company is in this workspace already. Remove it first to load it afresh.');
  }
}
