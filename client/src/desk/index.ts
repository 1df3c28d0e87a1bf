/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const DeskPage = page(async () => (await import('./DeskPage.tsx')).DeskPage);
