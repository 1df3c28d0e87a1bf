/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const AuditPage = lazy(async () => ({ default: (await import('./AuditPage.tsx')).AuditPage }));
