/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const HealthPage = page(async () => (await import('./HealthPage.tsx')).HealthPage);
