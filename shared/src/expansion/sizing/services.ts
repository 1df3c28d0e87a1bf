/** Specialised care as caseloads: hours asked, posts, and the wait for a first appointment (planning.md §3). */
import { ensureNumber, ensureWhole } from '../ranges.ts';
import { type Waiting, waitingFor } from './waiting.ts';

export type Caseload = {
  /** New persons a week who need it. */
  readonly newAWeek: number;
  /** Weeks for which one person is followed. */
  readonly weeks: number;
  /** Hours a week for one person, preparation and travel included. */
  readonly hoursEach: number;
  /** Hours a week that one full post really has for persons. */
  readonly hoursOfPost: number;
};

/** Persons followed at a time (Little's law), the posts which that asks, and how many persons one post follows. */
export function caseload({ newAWeek, weeks, hoursEach, hoursOfPost }: Caseload) {
  ensureNumber('new persons a week', newAWeek, 0);
  ensureNumber('weeks', weeks, 0);
  ensureNumber('hours each', hoursEach, Number.MIN_VALUE);
  ensureNumber('hours of a post', hoursOfPost, hoursEach);
  const followed = newAWeek * weeks;
  return { followed, posts: (followed * hoursEach) / hoursOfPost, eachFollows: Math.floor(hoursOfPost / hoursEach) };
}

/** Wait in weeks for a first place with so many whole posts; null when the line would only grow. Exponential lengths assumed. */
export function waitForService(posts: number, load: Caseload): Waiting | null {
  ensureWhole('posts', posts, 0);
  const { followed, eachFollows } = caseload(load);
  return posts === 0 ? null : waitingFor(posts * eachFollows, followed, load.weeks);
}

/** The fewest whole posts with a mean wait of at most `weeks` (above 0). */
export function postsForWait(weeks: number, load: Caseload): number {
  ensureNumber('weeks', weeks, Number.MIN_VALUE);
  let posts = Math.ceil(caseload(load).posts);
  for (
    let wait = waitForService(posts, load);
    wait === null || wait.meanWait > weeks;
    wait = waitForService(posts, load)
  )
    posts++;
  return posts;
}
