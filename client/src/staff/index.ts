/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const RotaPage = page(async () => (await import('./RotaPage.tsx')).RotaPage);
export const MembersPage = page(async () => (await import('./MembersPage.tsx')).MembersPage);
export const CoverPage = page(async () => (await import('./CoverPage.tsx')).CoverPage);
