import { api } from '../../api.ts';
import { createAction, type Change, type KeyContext } from '../../platform/action.ts';
import { createQuery } from '../../platform/query.ts';
import { viewer } from '../../platform/session.ts';
import { Answer } from '../Answer.tsx';
import type { PlanChanges } from './plan-changes.ts';
import { PlanView } from './PlanView.tsx';

type PlanOfStayProps = { readonly placementId: string; readonly centerId: string; readonly onChanged?: () => void };

/** The services of one stay, read when it is opened: each look is recorded. */
export function PlanOfStay(props: PlanOfStayProps) {
  const concerns = { concerns: ({ centers }: { centers: readonly string[] }) => centers.includes(props.centerId) };
  const plan = createQuery(
    (placementId: string) => api.services.plan.query({ placementId }),
    () => props.placementId,
    concerns,
  );
  const services = createQuery(
    (centerId: string) => api.services.offerings.query({ centerId }),
    () => props.centerId,
    concerns,
  );
  const after = <Input, Output>(change: Change<Input, Output>) =>
    createAction(async (input: Input, options: KeyContext) => {
      const result = await change(input, options);
      plan.refetch();
      services.refetch();
      props.onChanged?.();
      return result;
    });
  const changes: PlanChanges = {
    add: after(api.services.addItem.mutate),
    give: after(api.services.givePlace.mutate),
    createTick: () => after(api.services.tickItem.mutate),
    createCancel: () => after(api.services.cancelItem.mutate),
    createFree: () => after(api.services.freePlace.mutate),
  };
  return (
    <Answer query={plan}>
      {(read) => (
        <PlanView
          plan={read()}
          offerings={services.data()?.offerings ?? []}
          mayOverride={viewer()?.role === 'manager'}
          changes={changes}
        />
      )}
    </Answer>
  );
}
