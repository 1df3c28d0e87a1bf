/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const HealthPage = lazy(async () => ({ default: (await import('./HealthPage.tsx')).HealthPage }));
