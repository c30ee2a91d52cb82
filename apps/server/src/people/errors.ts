import { DomainError } from '../platform/errors.ts';

export class PersonChangedError extends DomainError {
  readonly code = 'people.changed_meanwhile';
  readonly kind = 'stale';

  constructor(id: string) {
    super(`Somebody else changed person ${id} since you opened the page. Load it again, then make your change.`);
  }
}

export class NotesNeedAPersonError extends DomainError {
  readonly code = 'people.note_needs_a_person';
  readonly kind = 'forbidden';

  constructor() {
    super('A note carries the name of who wrote it, so it needs a signed-in person, not an API key.');
  }
}
