/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const RotaPage = lazy(async () => ({ default: (await import('./RotaPage.tsx')).RotaPage }));
export const MembersPage = lazy(async () => ({ default: (await import('./MembersPage.tsx')).MembersPage }));
export const CoverPage = lazy(async () => ({ default: (await import('./CoverPage.tsx')).CoverPage }));
