import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createQuery } from '../platform/query.ts';
import { TonightStaff } from './TonightStaff.tsx';

type StaffPanelProps = {
  readonly centerId: string;
  /** How many more people the staff can care for, as the board says; null where no rule sets a number. */
  readonly room: number | null;
};

/** Reads who is on shift, and takes somebody off who is not there. A center that keeps no rota is not asked about one. */
export function StaffPanel(props: StaffPanelProps) {
  const tonight = createQuery(
    (input: { centerId: string }) => api.staff.tonight.query(input),
    () => ({ centerId: props.centerId }),
    { concerns: (topics) => topics.centers.includes(props.centerId) },
  );
  const absence = createAction(api.staff.absence.mutate);
  const endAbsence = createAction(api.staff.endAbsence.mutate);
  const known = () => {
    const answer = tonight.data();
    return answer && (answer.hasRules || answer.shifts.length > 0) ? answer : undefined;
  };
  return (
    <Show when={known()}>
      {(staff) => (
        <TonightStaff
          staff={staff()}
          room={props.room}
          absence={absence}
          endAbsence={endAbsence}
          onChanged={tonight.refetch}
        />
      )}
    </Show>
  );
}
