/** The board, loaded when first visited. Most people's first page: what it says has come already, so it waits for no other words. */
import { lazy } from 'solid-js';

export const AvailabilityPage = lazy(async () => ({
  default: (await import('./AvailabilityPage.tsx')).AvailabilityPage,
}));
