import { ListAudit } from '@iwaa/shared/audit/audit';

import { look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { list } from './queries.ts';
import { verify } from './verify.ts';

export const auditRouter = router({
  list: guarded.input(ListAudit).query(look(list)),
  verify: guarded.query(look(verify)),
});
