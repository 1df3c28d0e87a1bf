/** The pages of this feature, loaded when first visited. */
import { lazy } from 'solid-js';

export const CataloguePage = lazy(async () => ({ default: (await import('./CataloguePage.tsx')).CataloguePage }));
