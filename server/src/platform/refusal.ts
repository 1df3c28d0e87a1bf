import type { RefusalCode, RefusalDetails } from '@iwaa/shared/refusals';

/** The domain says no: nothing has changed, and the caller is told why by a stable code. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}

/** What was looked for, or the refusal that says it is absent or not for this viewer: both alike. */
export function found<T>(thing: T | undefined | null): T {
  return thing ?? refuse('not-found');
}
