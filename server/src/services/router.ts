import {
  AddPlanItem,
  CancelPlanItem,
  FreePlace,
  GivePlace,
  PlanOf,
  RetireOffering,
  ServicesOf,
  SetOffering,
  SetService,
  SetStep,
  TickPlanItem,
} from '@iwaa/shared/services/services';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { setService, setStep } from './commands/catalogue.ts';
import { freePlace, givePlace } from './commands/give.ts';
import { addItem, cancelItem, tickItem } from './commands/plan.ts';
import { retireOffering, setOffering } from './commands/offerings.ts';
import { servicesOfCenter } from './of-center.ts';
import { planOfStay } from './plan.ts';
import { catalogue } from './queries.ts';

export const servicesRouter = router({
  catalogue: guarded.query(look(catalogue)),
  setService: guarded.input(SetService).mutation(change(setService)),
  setStep: guarded.input(SetStep).mutation(change(setStep)),
  offerings: guarded.input(ServicesOf).query(look(servicesOfCenter)),
  setOffering: guarded.input(SetOffering).mutation(change(setOffering)),
  retireOffering: guarded.input(RetireOffering).mutation(change(retireOffering)),
  givePlace: guarded.input(GivePlace).mutation(change(givePlace)),
  freePlace: guarded.input(FreePlace).mutation(change(freePlace)),
  plan: guarded.input(PlanOf).query(look(planOfStay)),
  addItem: guarded.input(AddPlanItem).mutation(change(addItem)),
  tickItem: guarded.input(TickPlanItem).mutation(change(tickItem)),
  cancelItem: guarded.input(CancelPlanItem).mutation(change(cancelItem)),
});
