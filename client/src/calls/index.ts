/** The page of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const CallsPage = page(async () => (await import('./CallsPage.tsx')).CallsPage);
