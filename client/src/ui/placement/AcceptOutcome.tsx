import type { AcceptOffer } from '@iwaa/shared/placements/inputs';
import type { OverStaffing } from '@iwaa/shared/placements/words';
import { createSignal, Show } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { viewer } from '../../platform/viewer.ts';
import { Outcome } from '../Outcome.tsx';
import { OverStaffingForm } from './OverStaffingForm.tsx';

type AcceptOutcomeProps = {
  readonly accept: Action<AcceptOffer, unknown>;
  readonly onBeyond: (reason: OverStaffing) => void;
};

/** What became of an acceptance. Where the staff does not suffice, whoever leads the center is asked whether to go beyond it. */
export function AcceptOutcome(props: AcceptOutcomeProps) {
  const [going, setGoing] = createSignal(false);
  const isShortOfStaff = () => {
    const state = props.accept.state();
    return state.phase === 'refused' ? state.refusal.code === 'staffing' : going() && props.accept.busy();
  };
  const mayGoBeyond = () => viewer()?.role === 'manager' || viewer()?.role === 'coordinator';
  const goBeyond = (reason: OverStaffing): void => {
    setGoing(true);
    props.onBeyond(reason);
  };
  return (
    <Show when={isShortOfStaff() && mayGoBeyond()} fallback={<Outcome action={props.accept} />}>
      <OverStaffingForm busy={props.accept.busy()} onAccept={goBeyond} />
    </Show>
  );
}
