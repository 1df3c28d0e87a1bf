import type { CenterFacts } from '@iwaa/shared/availability/facts';

export type Point = { readonly latitude: number; readonly longitude: number };
/** Where a party sets out, and the measured minutes from there to the towns for which there are any. */
export type Road = Point & { readonly cityId: string; readonly measured: ReadonlyMap<string, number> };
type Travel =
  | { readonly minutes: number; readonly from: 'table' | 'estimate' }
  | { readonly minutes: null; readonly from: null };

/** Minutes to a center's town: measured where the imported table has the way, else reckoned. */
export function travelOn(road: Road | null, center: Pick<CenterFacts, 'cityId'> & Point): Travel {
  if (road === null) return { minutes: null, from: null };
  const measured = road.measured.get(center.cityId);
  if (measured !== undefined) return { minutes: measured, from: 'table' };
  return { minutes: Math.round(minutesByRoad(road, center)), from: 'estimate' };
}

const earthRadiusKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Minutes between two points: great circle × 1.3 for the bends of the road, at 60 km/h. */
export function minutesByRoad(from: Point, to: Point): number {
  const half = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2;
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude);
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(chord)) * 1.3;
}
