/** How a region or group fares in one year, in words and in tones. */
import type { PlanYear, Reached } from '@iwaa/shared/expansion/plan-view';
import { t } from '../../text/index.ts';
import { shareInWords } from '../../ui/number.ts';
import type { RegionOnMap, RegionTone } from '../../ui/RegionMap.tsx';
import type { PlaceNames } from '../words.ts';

export const levels = ['all', 'most', 'some', 'none', 'nobody'] as const;
type Level = (typeof levels)[number];

/** Nobody expected is not the same as nobody received. */
export function levelOf({ load, covered }: Pick<Reached, 'load' | 'covered'>): Level {
  if (load <= 0) return 'nobody';
  if (covered <= 0.005) return 'none';
  return covered >= 0.9 ? 'all' : covered >= 0.5 ? 'most' : 'some';
}

const tones = { all: 'some', most: 'few', some: 'none', none: 'unreached', nobody: 'quiet' } as const satisfies Record<
  Level,
  RegionTone
>;

export const reachInWords = (reached: Pick<Reached, 'load' | 'covered'>): string =>
  t.plan[`reach-${levelOf(reached)}`]({ share: shareInWords(reached.covered) });

/** The regions of one year as the map shows them: tone for who has a place, wherever it is; a circle for beds that are there. */
export const regionsOnMap = ({ regions }: Pick<PlanYear, 'regions'>, names: PlaceNames): readonly RegionOnMap[] =>
  regions.map((region) => ({
    code: region.regionId,
    name: names.region(region.regionId),
    tone: tones[levelOf(region)],
    label: region.beds > 0 ? String(region.beds) : undefined,
    value: t.plan.regionReached({ reach: reachInWords(region), beds: t.words.beds({ count: region.beds }) }),
  }));
