/** The page of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const CallsPage = lazy(async () => ({ default: (await import('./CallsPage.tsx')).CallsPage }));
