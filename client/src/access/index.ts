/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const PeoplePage = lazy(async () => ({ default: (await import('./PeoplePage.tsx')).PeoplePage }));
export const InvitedPage = lazy(async () => ({ default: (await import('./InvitedPage.tsx')).InvitedPage }));
export const AccountPage = lazy(async () => ({ default: (await import('./AccountPage.tsx')).AccountPage }));
