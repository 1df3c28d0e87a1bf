/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const CentersPage = page(async () => (await import('./CentersPage.tsx')).CentersPage);
export const CenterPage = page(async () => (await import('./CenterPage.tsx')).CenterPage);
export const ImportPage = page(async () => (await import('./ImportPage.tsx')).ImportPage);
