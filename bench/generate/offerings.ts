import type { ServiceId } from '@iwaa/shared/services/services';

import { copyInto, list } from './copy.ts';
import { centersOf, idOf } from './names.ts';
import type { Size } from './sizes.ts';
import { houseOf } from './units.ts';

type Offered = {
  /** Uncounted where there are none. */
  readonly places: ((house: ReturnType<typeof houseOf>) => number) | null;
  readonly onSite?: boolean;
  readonly days?: string;
  readonly languages?: string;
};
const weekdays = '{1,2,3,4,5}';

/** What a center gives: as many places as may be asked for there at once, and some more; part of it by partners on some days. */
const services = {
  medical: { places: ({ alone }) => Math.ceil(alone / 4) + 2, days: weekdays },
  psychological: { places: ({ alone }) => Math.ceil(alone / 4) + 1, languages: '{ar,fr}', days: weekdays },
  'legal-aid': { places: ({ alone }) => Math.ceil(alone / 4), onSite: false, days: '{2,4}' },
  interpreting: { places: ({ alone }) => Math.ceil(alone / 8) + 1, languages: '{ar,ber,en,fr}' },
  maternity: { places: ({ alone }) => Math.ceil(alone / 8) + 1 },
  addiction: { places: ({ alone }) => Math.ceil(alone / 8) + 1, onSite: false, days: '{1,4}' },
  schooling: { places: ({ families }) => 2 * families, onSite: false, days: weekdays },
  reintegration: { places: null },
} satisfies Record<ServiceId, Offered>;

export type Service = keyof typeof services;
const all = Object.entries<Offered>(services);
const positions = new Map(all.map(([service], position) => [service, position]));

export const offeringOf = (center: number, service: Service): string =>
  idOf('offering', center * all.length + (positions.get(service) ?? 0));

/** Of as many as this there are places everywhere. */
export const placesEverywhere = 2;

/** Every sixth center has few places for its sick: its other people wait for one, and parties that must have one do not fit. */
const isShort = (center: number, service: string) => service === 'medical' && center % 6 === 5;

export function placesAt(size: Size, center: number, service: Service): number {
  const { places }: Offered = services[service];
  return isShort(center, service) ? placesEverywhere : (places?.(houseOf(size)) ?? Infinity);
}

export async function writeOfferings(url: string, size: Size): Promise<void> {
  const copy = await copyInto(url, 'offering', 'id, center_id, service_id, places, on_site, languages, days');
  for (const center of centersOf(size)) {
    for (const service of Object.keys(services) as Service[]) {
      const { onSite = true, days = list([]), languages = list([]) }: Offered = services[service];
      const places = placesAt(size, center, service);
      const counted = Number.isFinite(places) ? places : null;
      copy.write(offeringOf(center, service), idOf('center', center), service, counted, onSite, languages, days);
    }
  }
  await copy.end();
}
