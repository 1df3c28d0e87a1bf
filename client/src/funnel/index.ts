/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const FunnelPage = lazy(async () => ({ default: (await import('./FunnelPage.tsx')).FunnelPage }));
