import { accessRouter } from './access/router.ts';
import { auditRouter } from './audit/router.ts';
import { availabilityRouter } from './availability/router.ts';
import { centersRouter } from './centers/router.ts';
import { expansionRouter } from './expansion/router.ts';
import { healthRouter } from './health/router.ts';
import { ledgerRouter } from './ledger/router.ts';
import { notificationsRouter } from './notifications/router.ts';
import { placementsRouter } from './placements/router.ts';
import { staffRouter } from './staff/router.ts';
import { router } from './platform/trpc.ts';
import { servicesRouter } from './services/router.ts';

export const appRouter = router({
  access: accessRouter,
  audit: auditRouter,
  notifications: notificationsRouter,
  centers: centersRouter,
  ledger: ledgerRouter,
  services: servicesRouter,
  staff: staffRouter,
  availability: availabilityRouter,
  placements: placementsRouter,
  expansion: expansionRouter,
  health: healthRouter,
});

export type AppRouter = typeof appRouter;
