import { DomainError } from '../platform/errors.ts';

export class LastOwnerError extends DomainError {
  readonly code = 'workspaces.last_owner';
  readonly kind = 'conflict';

  constructor() {
    super('A workspace needs an owner, and this is the last one. Make somebody else an owner first.');
  }
}

export class RoleTooHighError extends DomainError {
  readonly code = 'workspaces.role_too_high';
  readonly kind = 'forbidden';

  constructor() {
    super('Only an owner can give or take the role of owner.');
  }
}

export class InvitationUnusableError extends DomainError {
  readonly code = 'workspaces.invitation_unusable';
  readonly kind = 'not_found';

  constructor() {
    super(
      'This invitation was used, withdrawn or is older than 7 days, or it is for another address. Ask for a new one.',
    );
  }
}

export class UnknownTimeZoneError extends DomainError {
  readonly code = 'workspaces.unknown_time_zone';
  readonly kind = 'invalid';

  constructor(timeZone: string) {
    super(`Expected an IANA time zone such as Europe/Amsterdam, got ${JSON.stringify(timeZone)}.`);
  }
}
