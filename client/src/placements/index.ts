/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const RequestsPage = page(async () => (await import('./RequestsPage.tsx')).RequestsPage);
export const NewRequestPage = page(async () => (await import('./NewRequestPage.tsx')).NewRequestPage);
export const WaitingPage = page(async () => (await import('./WaitingPage.tsx')).WaitingPage);
export const GroupPage = page(async () => (await import('./GroupPage.tsx')).GroupPage);
export const HeldGroupPage = page(async () => (await import('./HeldGroupPage.tsx')).HeldGroupPage);
export const RequestPage = page(async () => (await import('./RequestPage.tsx')).RequestPage);
