/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const CentersPage = lazy(async () => ({ default: (await import('./CentersPage.tsx')).CentersPage }));
export const CenterPage = lazy(async () => ({ default: (await import('./CenterPage.tsx')).CenterPage }));
export const ImportPage = lazy(async () => ({ default: (await import('./ImportPage.tsx')).ImportPage }));
