import { RetireOffering, ServicesOf, SetOffering, SetService } from '@iwaa/shared/services/services';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { setService } from './commands/catalogue.ts';
import { retireOffering, setOffering } from './commands/offerings.ts';
import { servicesOfCenter } from './of-center.ts';
import { catalogue } from './queries.ts';

export const servicesRouter = router({
  catalogue: guarded.query(look(catalogue)),
  setService: guarded.input(SetService).mutation(change(setService)),
  offerings: guarded.input(ServicesOf).query(look(servicesOfCenter)),
  setOffering: guarded.input(SetOffering).mutation(change(setOffering)),
  retireOffering: guarded.input(RetireOffering).mutation(change(retireOffering)),
});
