import { solve } from '../src/expansion/solver/solve.ts';
import { leanedFurther, leaningTo, equityPoint, type Leaning } from '@iwaa/shared/expansion/phasing-studies';
import { content, posedOf, standingCenter, aRoom, towns } from './posed.ts';
const standing = [
  standingCenter({ rooms: [aRoom(['woman'], 19)] }),
  standingCenter({ centerId: 'o', cityId: towns.tanger, regionId: 'MA-01', rooms: [aRoom(['woman'], 16)] }),
  standingCenter({ centerId: 'c', cityId: towns.casablanca, regionId: 'MA-06', rooms: [aRoom(['woman'], 9)] }),
  standingCenter({ centerId: 'm', cityId: towns.marrakech, regionId: 'MA-07', rooms: [aRoom(['woman'], 7), aRoom(['man'], 9)] }),
];
const problem = posedOf(content(), { standing }).problem;
const limits = { seconds: 120, megabytes: 768, faulted: console.error };
let leaning: Leaning = {};
for (let k = 0; k < 7; k++) { const r = await solve(leaningTo(problem, leaning), { seconds: 7.5, seed: 1, goodEnough: 0.01 }, limits, () => undefined).done; if (r.kind !== 'planned') { console.log(r); break; } console.log(equityPoint(r.plan), r.gap.share.toFixed(2), r.plan.years.map((y) => y.worstRegion.toFixed(2)).join(' ')); leaning = leanedFurther(leaning, problem, r.served); }
console.log(leaning);
