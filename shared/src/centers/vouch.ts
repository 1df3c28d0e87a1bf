import * as v from 'valibot';

import { Id } from '../text.ts';

const Free = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)));

/** "Is this still true?" A center that reports by hand (`counts`) says its free places with it; whom it does not name it does not receive. */
export const Vouch = v.strictObject({
  centerId: v.optional(Id),
  places: v.optional(v.strictObject({ woman: Free, man: Free, girl: Free, boy: Free, family: Free })),
});
export type Vouch = v.InferOutput<typeof Vouch>;
