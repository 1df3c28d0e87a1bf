import type { RotaOf } from '@iwaa/shared/staff/staff';
import { createSignal } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { Answer } from '../ui/Answer.tsx';
import { andReread, type RotaChanges } from './changes.ts';
import { mayLead, OfCenter } from './OfCenter.tsx';
import { RotaView } from './RotaView.tsx';

function RotaOfCenter(props: { readonly centerId: string }) {
  const [from, setFrom] = createSignal<string>();
  const asked = (): RotaOf => ({ centerId: props.centerId, ...(from() !== undefined && { from: from() }) });
  const rota = createQuery((input: RotaOf) => api.staff.rota.query(input), asked, {
    concerns: (topics) => topics.centers.includes(props.centerId),
  });
  const changes: RotaChanges = {
    setShift: andReread(api.staff.setShift.mutate, rota.refetch),
    copyWeek: andReread(api.staff.copyWeek.mutate, rota.refetch),
    absence: andReread(api.staff.absence.mutate, rota.refetch),
    endAbsence: andReread(api.staff.endAbsence.mutate, rota.refetch),
  };
  return (
    <Answer query={rota} lines={10}>
      {(answer) => <RotaView rota={answer()} mayWrite={mayLead()} changes={changes} onWeek={setFrom} />}
    </Answer>
  );
}

/** Who works when at one center. */
export function RotaPage() {
  return <OfCenter>{(centerId) => <RotaOfCenter centerId={centerId} />}</OfCenter>;
}
