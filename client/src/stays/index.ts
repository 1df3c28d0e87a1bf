/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const StaysPage = page(async () => (await import('./StaysPage.tsx')).StaysPage);
