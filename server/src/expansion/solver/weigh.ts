import type { PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import type { Outcomes } from '@iwaa/shared/expansion/phasing-studies';

import { type Limits, startThread } from './start-thread.ts';

/** One after the other: a comparison takes a second of one core, and many asked at once must not take all of them. */
let last: Promise<unknown> = Promise.resolve();

/** What each plan is worth should each problem be the true one, in a thread of its own; nothing when the thread broke or took too long. */
export function weigh(
  problems: readonly PhasingProblem[],
  plans: readonly Units[],
  limits: Limits,
): Promise<Outcomes | undefined> {
  const weighed = last.then(async () => {
    let said: Outcomes | undefined;
    const thread = startThread({ work: 'weigh', problems, plans }, limits, (message) => {
      if (message.kind === 'weighed') said = message.outcomes;
    });
    const late = setTimeout(thread.end, limits.seconds * 1000);
    await thread.ended;
    clearTimeout(late);
    return said;
  });
  last = weighed;
  return weighed;
}
