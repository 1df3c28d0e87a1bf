/** The places each role goes to, most used first; the bottom bar of a phone shows at most five. */
import type { Role } from '@iwaa/shared/access/access';
import { t } from '../text/index.ts';

export type Place = { readonly href: string; readonly label: () => string };

const places = {
  availability: { href: '/availability', label: t.shell.availability },
  requests: { href: '/requests', label: t.shell.requests },
  newRequest: { href: '/requests/new', label: t.shell.newRequest },
  desk: { href: '/desk', label: t.shell.desk },
  rota: { href: '/rota', label: t.shell.rota },
  centers: { href: '/centers', label: t.shell.centers },
  funnel: { href: '/funnel', label: t.shell.funnel },
  expansion: { href: '/expansion', label: t.shell.expansion },
  people: { href: '/people', label: t.shell.people },
  audit: { href: '/audit', label: t.shell.audit },
} satisfies Readonly<Record<string, Place>>;

const placesByRole: Readonly<Record<Role, readonly Place[]>> = {
  agent: [places.requests, places.newRequest, places.availability],
  staff: [places.desk, places.requests, places.rota, places.centers],
  manager: [places.desk, places.requests, places.rota, places.centers, places.audit],
  coordinator: [places.availability, places.requests, places.centers, places.people, places.audit],
  planner: [places.availability, places.expansion, places.funnel, places.centers],
  auditor: [places.audit, places.people, places.centers],
};

export const placesOf = (role: Role): readonly Place[] => placesByRole[role];

/** Where a role starts: the first of its places. */
export const homeOf = (role: Role): string => placesByRole[role][0]?.href ?? '/account';

/** The place an address lies in: "/requests/new" lies in "/requests" too, and the longest one is where the person is. */
export function placeAt(path: string, role: Role): Place | undefined {
  const around = placesByRole[role].filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return around.reduce<Place | undefined>(
    (best, one) => (one.href.length > (best?.href.length ?? 0) ? one : best),
    undefined,
  );
}
