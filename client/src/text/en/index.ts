import type { Dictionary } from '../messages.ts';
import { first } from './first-en.ts';
import { rest } from './rest-en.ts';

export const en = { ...first, ...rest } satisfies Dictionary<'en'>;
