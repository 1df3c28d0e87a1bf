/** The parts of the funnel and its times, in words. */
import { channels, groups } from '@iwaa/shared/centers/words';
import type { Funnel, FunnelMedian, FunnelRow } from '@iwaa/shared/placements/funnel';
import type { RegionLine } from '@iwaa/shared/centers/centers';
import { t } from '../text/index.ts';
import { nameOf } from '../text/name.ts';

/** A number, or that it is hidden. */
export const countInWords = (count: number | null | undefined): string =>
  count == null ? t.funnel.hidden() : String(count);

export function partInWords({ key }: FunnelRow, { by }: Pick<Funnel, 'by'>, regions: readonly RegionLine[]): string {
  if (by === 'quarter') return t.funnel.quarter({ number: key });
  const channel = channels.find((one) => one === key);
  if (channel) return t.channels[channel]();
  const group = groups.find((one) => one === key);
  if (group) return t.groups[group]();
  const region = regions.find(({ id }) => id === key);
  return region ? nameOf(region) : t.funnel.unknown();
}

/** Days from two days on, hours from two hours on, minutes below: as exact as a median of few deserves. */
export function timeInWords({ hours, requests }: FunnelMedian): string {
  if (hours === null || requests === null) return t.funnel.noTime();
  const time =
    hours >= 48
      ? t.funnel.days({ count: Math.round(hours / 24) })
      : hours >= 2
        ? t.funnel.hours({ count: Math.round(hours) })
        : t.funnel.minutes({ count: Math.round(hours * 60) });
  return `${time}, ${t.funnel.over({ count: requests })}`;
}
