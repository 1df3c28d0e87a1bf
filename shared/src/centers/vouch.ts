import * as v from 'valibot';

import { Id } from '../text.ts';

/** More than any center has: a slip of the finger is told. */
export const mostFree = 500;
const Free = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostFree)));

/** "Is this still true?" A center that reports by hand (`counts`) says its free places with it; whom it does not name it does not receive. */
export const Vouch = v.strictObject({
  centerId: v.optional(Id),
  places: v.optional(v.strictObject({ woman: Free, man: Free, girl: Free, boy: Free, family: Free })),
});
export type Vouch = v.InferOutput<typeof Vouch>;
export type DeclaredPlaces = NonNullable<Vouch['places']>;
