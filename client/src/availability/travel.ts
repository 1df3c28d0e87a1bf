/** Time on the road, as the server counts it: great circle × 1.3 at 60 km/h. An order of magnitude, said as such. */
import { language } from '../text/index.ts';
import { localeOf } from '../text/format.ts';

type Point = { readonly latitude: number; readonly longitude: number };

const earthRadius = 6371;
const detour = 1.3;
const kilometresPerMinute = 1;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function kilometresBetween(from: Point, to: Point): number {
  const [latitude, longitude] = [radians(to.latitude - from.latitude), radians(to.longitude - from.longitude)];
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

export const travelMinutes = (from: Point, to: Point): number =>
  Math.round((kilometresBetween(from, to) * detour) / kilometresPerMinute);

/** "45 minutes", "1,5 heure", "4 heures": no finer than the estimate. */
export function travelInWords(minutes: number): string {
  const [value, unit] =
    minutes < 55
      ? [Math.max(5, Math.round(minutes / 5) * 5), 'minute']
      : [minutes < 165 ? Math.round(minutes / 30) / 2 : Math.round(minutes / 60), 'hour'];
  return new Intl.NumberFormat(localeOf[language()], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
