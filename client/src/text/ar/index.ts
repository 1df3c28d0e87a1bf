import type { Dictionary } from '../messages.ts';
import { first } from './first-ar.ts';
import { rest } from './rest-ar.ts';

export const ar = { ...first, ...rest } satisfies Dictionary<'ar'>;
