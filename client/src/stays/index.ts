/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const StaysPage = lazy(async () => ({ default: (await import('./StaysPage.tsx')).StaysPage }));
