import type { DeclaredPlaces } from '@iwaa/shared/centers/vouch';
import type { CloseBeds, CloseBedsAgain, ClosedBeds, ReopenBeds } from '@iwaa/shared/ledger/ledger';
import type { AnswerFollowUp } from '@iwaa/shared/placements/stays';
import type { JSX } from 'solid-js';
import type { Action } from '../platform/action.ts';
import type { SayMaybe } from '../ui/placement/Calling.tsx';
import type { StayChanges } from '../ui/placement/stay.ts';
import type { Tick } from '../ui/services/DueList.tsx';
import type { Answers } from './AnswerList.tsx';

/** Says that all is still true; a center that reports by hand says its free places with it. */
export type Vouching = Action<DeclaredPlaces | undefined, { readonly vouchedAt: string }>;

/** The changes a desk can ask for. Panels that live side by side each create their own. */
export type DeskChanges = {
  readonly vouch: Vouching;
  readonly undo: Action<{ readonly placementId: string }, unknown>;
  readonly createClose: () => Action<CloseBeds, ClosedBeds>;
  readonly createReopen: () => Action<ReopenBeds, unknown>;
  readonly createCloseAgain: () => Action<CloseBedsAgain, unknown>;
  readonly createAnswers: () => Answers;
  readonly createMaybe: () => SayMaybe;
  readonly createFollowUp: () => Action<AnswerFollowUp, unknown>;
  readonly createStayChanges: () => StayChanges;
  /** What is of the center's own people alone; left out for everybody else. */
  readonly createTick?: Tick | undefined;
  readonly plan?: ((placementId: string) => JSX.Element) | undefined;
};
