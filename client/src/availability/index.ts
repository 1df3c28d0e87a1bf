/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const AvailabilityPage = lazy(async () => ({
  default: (await import('./AvailabilityPage.tsx')).AvailabilityPage,
}));
