/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const FunnelPage = page(async () => (await import('./FunnelPage.tsx')).FunnelPage);
