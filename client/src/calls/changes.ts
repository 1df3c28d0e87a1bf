/** The changes this feature asks of the server, by name. */
import type { EndCall, TakeCall, TakenCall } from '@iwaa/shared/centers/calls';
import type { Change } from '../platform/action.ts';

export type CallChanges = {
  readonly take: Change<TakeCall, TakenCall>;
  readonly end: Change<EndCall, null>;
};
