/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const PeoplePage = page(async () => (await import('./PeoplePage.tsx')).PeoplePage);
export const InvitedPage = page(async () => (await import('./InvitedPage.tsx')).InvitedPage);
export const AccountPage = page(async () => (await import('./AccountPage.tsx')).AccountPage);
