import { BedsOf, CloseBeds, ReopenBeds } from '@iwaa/shared/ledger/ledger';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { closeBeds, reopenBeds } from './commands/close.ts';
import { bedsOfCenter } from './tiles.ts';

export const ledgerRouter = router({
  beds: guarded.input(BedsOf).query(look(bedsOfCenter)),
  close: guarded.input(CloseBeds).mutation(change(closeBeds)),
  reopen: guarded.input(ReopenBeds).mutation(change(reopenBeds)),
});
