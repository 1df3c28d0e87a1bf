/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const AuditPage = page(async () => (await import('./AuditPage.tsx')).AuditPage);
