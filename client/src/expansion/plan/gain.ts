import type { Simulated } from '@iwaa/shared/expansion/simulation/model';
import { t } from '../../text/index.ts';
import { fineShareInWords, numberInWords } from '../../ui/number.ts';

/**
 * What the platform changes, run by run with the same people. Only what lies wholly on one side of nothing is called a gain or a loss. `load` is the
 * beds in use if nobody were refused: the share that is housed more, times it, is as many people as so many beds hold that are always full.
 */
export function gainInWords({ results, gains }: Simulated, load?: number): string {
  const [without, withIt] = results.map(({ all }) => fineShareInWords(all.refused.mean));
  const refused = gains.at(-1)?.refused;
  const shares = { without: without ?? '', withIt: withIt ?? '' };
  if (!refused || Math.abs(refused.mean) <= refused.halfWidth) return t.plan.noGain(shares);
  const points = numberInWords(Math.abs(refused.mean) * 100);
  if (refused.mean > 0) return t.plan.loss({ ...shares, points });
  const beds = Math.round(-refused.mean * (load ?? 0));
  const gain = t.plan.gain({ ...shares, points });
  return beds > 0 ? `${gain} ${t.plan.gainLikeBeds({ beds: t.words.beds({ count: beds }) })}` : gain;
}
