import { first } from './first-fr.ts';
import { rest } from './rest-fr.ts';

export const fr = { ...first, ...rest };

export type Source = typeof fr;
