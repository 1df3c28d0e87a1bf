import { BedsOf, CloseBeds, CloseBedsAgain, ReopenBeds } from '@iwaa/shared/ledger/ledger';
import { AddExtraBeds, OpenSurge, SurgeOnly } from '@iwaa/shared/ledger/surge';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { closeBeds, closeBedsAgain, reopenBeds } from './commands/close.ts';
import { addExtraBeds, endSurge, openSurge } from './commands/surge.ts';
import { openSurges } from './surges.ts';
import { bedsOfCenter } from './tiles.ts';

export const ledgerRouter = router({
  beds: guarded.input(BedsOf).query(look(bedsOfCenter)),
  close: guarded.input(CloseBeds).mutation(change(closeBeds)),
  surge: guarded.input(OpenSurge).mutation(change(openSurge)),
  endSurge: guarded.input(SurgeOnly).mutation(change(endSurge)),
  addExtraBeds: guarded.input(AddExtraBeds).mutation(change(addExtraBeds)),
  surges: guarded.query(look(openSurges)),
  reopen: guarded.input(ReopenBeds).mutation(change(reopenBeds)),
  closeAgain: guarded.input(CloseBedsAgain).mutation(change(closeBedsAgain)),
});
