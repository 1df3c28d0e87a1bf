/** A stay and the changes it can undergo, as the panels need them: the page wires each change to the server. */
import type { Depart, ExpectDeparture, MovePerson, RecordAbsence } from '@iwaa/shared/placements/inputs';
import type { NoteMilestone, SayOverstay } from '@iwaa/shared/placements/stays';
import type { PlacementLine, RequestAct } from '@iwaa/shared/placements/views';
import type { PlacementState } from '@iwaa/shared/placements/words';
import type { Action } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { runThen } from './run.ts';

export type Stay = Pick<PlacementLine, 'placementId' | 'departsOn' | 'departureConfirmed' | 'absentUntil'>;
type PlacementOnly = { readonly placementId: string };
export type StayChanges = {
  readonly arrive: Action<PlacementOnly, unknown>;
  readonly noShow: Action<PlacementOnly, unknown>;
  readonly move: Action<MovePerson, unknown>;
  readonly absence: Action<RecordAbsence, unknown>;
  readonly expect: Action<ExpectDeparture, unknown>;
  readonly depart: Action<Depart, unknown>;
  readonly overstay: Action<SayOverstay, unknown>;
  readonly milestone: Action<NoteMilestone, unknown>;
};
/** What can be taken back for a moment. */
export type Undoable = { readonly placementId: string; readonly act: 'arrive' | 'no-show' | 'depart' };
/** Somebody of the party, in words, for moving them. */
export type Resident = { readonly letter: string; readonly words: string };

const actsByState: Readonly<Partial<Record<PlacementState, readonly RequestAct[]>>> = {
  booked: ['arrive', 'no-show', 'move'],
  arrived: ['move', 'absence', 'expect', 'milestone', 'depart'],
};
/** What a center may do while a placement is in this state; past the day expected, say why. */
export const actsOfPlacement = ({
  state,
  isOverdue,
}: Pick<PlacementLine, 'state' | 'isOverdue'>): readonly RequestAct[] =>
  (actsByState[state] ?? []).map((act) => (act === 'expect' && isOverdue ? 'overstay' : act));

/** The changes as the panel's buttons ask for them; each ends by telling its result. */
export function runsOf(changes: StayChanges, placementId: string, end: (done?: Undoable) => void) {
  const told = (words: () => string) => (): void => {
    end();
    announce(words());
  };
  const undoable = (act: Undoable['act']) => (): void => end({ placementId, act });
  const one = { placementId };
  return {
    arrive: () => void runThen(changes.arrive, one, undoable('arrive')),
    noShow: () => void runThen(changes.noShow, one, undoable('no-show')),
    back: () => void runThen(changes.absence, { ...one, until: null }, told(t.stays.backDone)),
    move: (letter: string, bedId: string) => void runThen(changes.move, { ...one, letter, bedId }, told(t.stays.moved)),
    absence: (until: string) => void runThen(changes.absence, { ...one, until }, told(t.stays.absenceDone)),
    expect: (departsOn: string | null, confirmed: boolean) =>
      void runThen(changes.expect, { ...one, departsOn, confirmed }, told(t.stays.expected)),
    overstay: (reason: SayOverstay['reason'], departsOn: string) =>
      void runThen(changes.overstay, { ...one, reason, departsOn }, told(t.goingOn.overstayDone)),
    milestone: (kind: NoteMilestone['kind'], between: NoteMilestone['between']) =>
      void runThen(
        changes.milestone,
        { ...one, kind, between },
        told(between === null ? t.goingOn.milestoneGone : t.goingOn.milestoneDone),
      ),
    depart: (outcome: Depart['outcome']) => void runThen(changes.depart, { ...one, outcome }, undoable('depart')),
  };
}
