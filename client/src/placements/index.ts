/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const RequestsPage = lazy(async () => ({ default: (await import('./RequestsPage.tsx')).RequestsPage }));
export const NewRequestPage = lazy(async () => ({ default: (await import('./NewRequestPage.tsx')).NewRequestPage }));
export const WaitingPage = lazy(async () => ({ default: (await import('./WaitingPage.tsx')).WaitingPage }));
export const GroupPage = lazy(async () => ({ default: (await import('./GroupPage.tsx')).GroupPage }));
export const HeldGroupPage = lazy(async () => ({ default: (await import('./HeldGroupPage.tsx')).HeldGroupPage }));
export const RequestPage = lazy(async () => ({ default: (await import('./RequestPage.tsx')).RequestPage }));
