/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const DeskPage = lazy(async () => ({ default: (await import('./DeskPage.tsx')).DeskPage }));
