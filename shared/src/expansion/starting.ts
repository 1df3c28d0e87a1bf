/** What a new scenario begins with has no language: who begins it is told the names of who pays (words/fr, ar, en). */
import type { ScenarioContent } from './scenario.ts';

const startingDonors = ['programme', 'state'] as const;
export type StartingDonor = (typeof startingDonors)[number];

/** The same with its donors in words. */
export const withDonors = (start: ScenarioContent, words: (donor: StartingDonor) => string): ScenarioContent => ({
  ...start,
  grants: start.grants.map((grant) => {
    const known = startingDonors.find((donor) => donor === grant.donor);
    return known ? { ...grant, donor: words(known) } : grant;
  }),
});
