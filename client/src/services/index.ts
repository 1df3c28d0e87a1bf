/** The pages of this feature, loaded when first visited. */
import { page } from '../platform/page.ts';

export const CataloguePage = page(async () => (await import('./CataloguePage.tsx')).CataloguePage);
