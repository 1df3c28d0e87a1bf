import * as v from 'valibot';

import { Id } from '../text.ts';
import { mostMoved } from './availability.ts';

/** All of the board; with `movedCenters` only the rows of these centers, beside everything that is not a center's. */
export const ReadBoard = v.optional(
  v.strictObject({ movedCenters: v.optional(v.pipe(v.array(Id), v.maxLength(mostMoved))) }),
);
