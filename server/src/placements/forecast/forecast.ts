import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterForecast, Forecast, ForecastStay, ForecastWeek } from '@iwaa/shared/placements/forecast';
import type { OfCenter } from '@iwaa/shared/placements/stays';
import type { Day } from '@iwaa/shared/text';

import { addDays, today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { centerAsked } from '../of-center.ts';
import { lengthsOf, type Stay, staysOf } from './queries.ts';
import {
  assumedDays,
  bedsFreed,
  type Departure,
  departureOf,
  type Length,
  leastStays,
  quantile,
  slackDays,
  survivalOf,
} from './rules.ts';

const weeks = 8;
/** Days ahead beyond which a stay's end is not told. */
const horizon = 400;
const [low, high] = [0.1, 0.9];

type Leaving = Stay & { readonly departure: Departure };

/** Beds likely to come free, week by week: for a center its own, for the coordination of each center and of all together. */
export async function forecast(tx: Transaction, viewer: Viewer, input: OfCenter): Promise<Forecast> {
  const centerId = await centerAsked(tx, viewer, 'placements.forecast', input);
  const now = await today(tx);
  const stays = await staysOf(tx, centerId);
  const lengths = await lengthsOf(tx, centerId);
  const centers = [...Map.groupBy(stays, (stay) => stay.centerId).values()];
  const lengthsAt = Map.groupBy(lengths, (length) => length.centerId);
  const forecasts = centers.flatMap((here) =>
    here[0] ? [centerForecast(here[0], here, lengthsAt.get(here[0].centerId) ?? [], now)] : [],
  );
  const leaving = forecasts.flatMap((one) => one.leaving);
  return {
    today: now,
    weeks: weeksOf(leaving, now),
    centers: forecasts.map(({ center }) => center),
    stays: centers.length > 1 ? null : leaving.map((stay) => lineOf(stay, now)),
    assumed: { days: assumedDays, slackDays, leastStays },
  };
}

function centerForecast(
  { centerId, codeName, codeNameAr, cityId }: Stay,
  stays: readonly Stay[],
  lengths: readonly Length[],
  now: Day,
): { center: CenterForecast; leaving: Leaving[] } {
  const past = survivalOf(
    lengths,
    stays.map(({ age }) => age),
  );
  const leaving = stays.map((stay) => ({ ...stay, departure: departureOf(stay, past, now) }));
  const beds = stays.reduce((sum, stay) => sum + stay.beds, 0);
  const center = { centerId, codeName, codeNameAr, cityId, beds, pastStays: past.stays, weeks: weeksOf(leaving, now) };
  return { center, leaving };
}

/** Weeks from today: the first covers the seven days after this one. */
function weeksOf(stays: readonly Leaving[], now: Day): ForecastWeek[] {
  return Array.from({ length: weeks }, (_, week) => {
    const [from, to] = [week * 7, week * 7 + 7];
    const chances = stays.map(({ beds, departure }) => ({
      beds,
      chance: departure.within(to) - departure.within(from),
    }));
    const freed = bedsFreed(chances);
    return {
      from: addDays(now, from + 1),
      to: addDays(now, to),
      expected: Math.round(chances.reduce((sum, { beds, chance }) => sum + beds * chance, 0) * 10) / 10,
      low: quantile(freed, low),
      high: quantile(freed, high),
    };
  });
}

function lineOf({ placementId, reference, beds, departure }: Leaving, now: Day): ForecastStay {
  const dayBy = (share: number): Day | null => {
    for (let days = 1; days <= horizon; days++) if (departure.within(days) >= share) return addDays(now, days);
    return null;
  };
  return { placementId, reference, beds, basis: departure.basis, likelyFrom: dayBy(low), likelyTo: dayBy(high) };
}
