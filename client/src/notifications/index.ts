/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const SettingsPage = page(async () => (await import('./SettingsPage.tsx')).SettingsPage);
export const NotificationsPage = page(async () => (await import('./NotificationsPage.tsx')).NotificationsPage);
