import { sql } from 'kysely';

import { record } from '../audit/index.ts';
import type { Database } from '../platform/db/database.ts';
import { ago, forgetSome } from '../platform/forget.ts';

const kept = ago('72 hours');

/** Nobody who arrived, or whose request is closed, needs what was written on the way any more. */
const isOver = sql<boolean>`(request.closed_at < ${kept} or exists (
  select from offer join placement on placement.offer_id = offer.id where offer.request_id = request.id and placement.arrived_at < ${kept}))`;

/**
 * Free words are what identifies first. Three days after the arrival, or after the request was closed, its note is erased and its messages with it
 * (one that was written later, three days after that); the marks of a closed request, too, for nobody is kept apart by them any more. Acts on a
 * request are waited for by nobody here: what is locked is left to the next time. How many of all these it erased.
 */
export const forgetWords = (db: Database): Promise<number> =>
  forgetSome(db, async (tx, most) => {
    const [notes, messages, marks] = await Promise.all([
      tx
        .updateTable('request')
        .set({ note: null })
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('request')
            .where('note', 'is not', null)
            .where(isOver)
            .select('id')
            .limit(most)
            .forNoKeyUpdate()
            .skipLocked(),
        )
        .returning('id')
        .execute(),
      tx
        .deleteFrom('message')
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('message')
            .innerJoin('request', 'request.id', 'message.requestId')
            .where('message.at', '<', kept)
            .where(isOver)
            .select('message.id')
            .limit(most),
        )
        .returning('id')
        .execute(),
      tx
        .deleteFrom('separationMark')
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('separationMark')
            .innerJoin('request', 'request.id', 'separationMark.requestId')
            .where('request.closedAt', '<', kept)
            .select('separationMark.id')
            .limit(most),
        )
        .returning('id')
        .execute(),
    ]);
    const details = { notes: notes.length, messages: messages.length, marks: marks.length };
    const erased = notes.length + messages.length + marks.length;
    if (erased > 0) await record(tx, 'system', 'placements.forget', { details });
    return erased;
  });
