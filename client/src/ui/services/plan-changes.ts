/** The changes of a stay's services, each panel with its own. */
import type { AddPlanItem, CancelPlanItem, FreePlace, GivePlace, TickPlanItem } from '@iwaa/shared/services/services';
import type { Action } from '../../platform/action.ts';

export type PlanChanges = {
  readonly add: Action<AddPlanItem, unknown>;
  readonly give: Action<GivePlace, unknown>;
  readonly createTick: () => Action<TickPlanItem, unknown>;
  readonly createCancel: () => Action<CancelPlanItem, unknown>;
  readonly createFree: () => Action<FreePlace, unknown>;
};
