import { randomUUID } from 'node:crypto';

import type { ImportRowError } from '@iwaa/shared/centers/centers';

import type { NewRoom } from '../commands/write-rooms.ts';
import { bedsOfRoom } from '../rules.ts';
import { fold } from './fold.ts';
import type { Description, Known, KnownCenter } from './known.ts';
import type { Row } from './rows.ts';
import { problem } from './table.ts';

export type NewCenter = Description & {
  readonly centerId: string;
  readonly organizationId: string;
  readonly codeName: string;
};
export type Plan = {
  readonly organizations: { readonly organizationId: string; readonly name: string }[];
  readonly centers: NewCenter[];
  readonly rooms: NewRoom[];
};
type Draft = Plan & { readonly errors: ImportRowError[] };

/** What the rows would add to the network, and where they contradict it or one another. */
export function planImport(rows: readonly Row[], known: Known): { plan: Plan; errors: ImportRowError[] } {
  const draft: Draft = { organizations: [], centers: [], rooms: [], errors: [] };
  for (const ofCenter of Map.groupBy(rows, ({ center }) => fold(center)).values()) planCenter(draft, ofCenter, known);
  const { errors, ...plan } = draft;
  return { plan, errors };
}

function planCenter(draft: Draft, rows: readonly Row[], known: Known): void {
  const [first] = rows;
  if (!first) return;
  const existing = known.centers.get(fold(first.center));
  const center = existing ?? newCenter(draft, first, known);
  for (const row of rows) if (center) compare(draft, row, center, known);
  if (center) planRooms(draft, rows, center, existing);
}

/** The first line of a new center describes it. */
function newCenter(draft: Draft, row: Row, known: Known): NewCenter | undefined {
  const { center_ar, organization, city, stage = 'planned', participation = 'full' } = row;
  const before = draft.errors.length;
  const fail = (column: keyof Description, why: ImportRowError['problem']) =>
    draft.errors.push(problem(row.row, column, why, row[column] ?? ''));
  if (center_ar === undefined) fail('center_ar', 'missing');
  else if (known.arabicNames.has(fold(center_ar))) fail('center_ar', 'conflict');
  else if (draft.centers.some((other) => fold(other.center_ar) === fold(center_ar))) fail('center_ar', 'duplicate');
  const cityId = city === undefined ? undefined : known.cities.get(fold(city));
  if (city === undefined) fail('city', 'missing');
  else if (cityId === undefined) fail('city', 'unknown');
  const runBy = organization === undefined ? undefined : known.organizations.get(fold(organization));
  if (organization === undefined) fail('organization', 'missing');
  else if (runBy && !runBy.runsCenters) fail('organization', 'conflict');
  if (draft.errors.length > before || center_ar === undefined || cityId === undefined || organization === undefined)
    return undefined;
  const organizationId = runBy?.organizationId ?? newOrganization(draft, organization);
  const center = {
    centerId: randomUUID(),
    codeName: row.center,
    center_ar,
    organization,
    organizationId,
    city: cityId,
    stage,
    participation,
  };
  draft.centers.push(center);
  return center;
}

function newOrganization({ organizations }: Draft, name: string): string {
  const planned = organizations.find((other) => fold(other.name) === fold(name));
  if (planned) return planned.organizationId;
  const organizationId = randomUUID();
  organizations.push({ organizationId, name });
  return organizationId;
}

const described = [
  'center_ar',
  'organization',
  'city',
  'stage',
  'participation',
] as const satisfies readonly (keyof Description)[];

/** What a line says again must be what is so: the import changes no center, and takes no side between two lines. */
function compare({ errors }: Draft, row: Row, center: Description, { cities }: Known): void {
  for (const column of described) {
    const cell = row[column];
    if (cell === undefined) continue;
    const said = column === 'city' ? cities.get(fold(cell)) : cell;
    if (said === undefined) errors.push(problem(row.row, column, 'unknown', cell));
    else if (fold(said) !== fold(center[column])) errors.push(problem(row.row, column, 'conflict', cell));
  }
}

function planRooms(
  draft: Draft,
  rows: readonly Row[],
  { centerId }: { readonly centerId: string },
  existing: KnownCenter | undefined,
): void {
  const names = new Set<string>();
  const labels = new Set(existing?.labels);
  for (const { row, room, receives, mixing, accessible, beds, cots } of rows) {
    const name = room.toLowerCase();
    const own = bedsOfRoom(name, beds, cots).map(({ label }) => label.toLowerCase());
    if (existing?.rooms.has(name)) draft.errors.push(problem(row, 'room', 'conflict', room));
    else if (names.has(name)) draft.errors.push(problem(row, 'room', 'duplicate', room));
    else if (own.some((label) => labels.has(label))) draft.errors.push(problem(row, 'beds', 'conflict', String(beds)));
    names.add(name);
    for (const label of own) labels.add(label);
    draft.rooms.push({ centerId, name: room, receives, mixing, accessible, beds, cots });
  }
}
