import { bedsOfRoom } from '@iwaa/shared/centers/naming';
import { randomUUID } from 'node:crypto';

import type { ImportRowError } from '@iwaa/shared/centers/centers';

import type { NewRoom } from '../commands/write-rooms.ts';
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

/**
 * What the rows would add to the network, and every place where they contradict it or one another. `unread`: centers with lines that could
 * not be read; what those lack may stand there, and is not called missing.
 */
export function planImport(
  rows: readonly Row[],
  unread: readonly string[],
  known: Known,
): { plan: Plan; errors: ImportRowError[] } {
  const draft: Draft = { organizations: [], centers: [], rooms: [], errors: [] };
  const doubtful = new Set(unread.map(fold));
  for (const [name, ofCenter] of Map.groupBy(rows, ({ center }) => fold(center))) {
    const [first] = ofCenter;
    const existing = known.centers.get(name);
    const center = existing ?? (first && newCenter(draft, first, known, doubtful.has(name)));
    if (!center) continue;
    for (const row of ofCenter) compare(draft, row, center, known);
    planRooms(draft, ofCenter, center, existing);
  }
  const { errors, ...plan } = draft;
  return { plan, errors };
}

type Described = Partial<Description> & { readonly centerId: string };

/** The first line of a new center describes it: whole, or as far as the other lines can be compared with. */
function newCenter(draft: Draft, row: Row, known: Known, mayLack: boolean): Described {
  const { center_ar, organization, stage = 'planned', participation = 'full' } = row;
  for (const column of ['center_ar', 'organization', 'city'] as const)
    if (row[column] === undefined && !mayLack) draft.errors.push(problem(row.row, column, 'missing', ''));
  const city = row.city === undefined ? undefined : known.cities.get(fold(row.city));
  const center = { centerId: randomUUID(), codeName: row.center, stage, participation };
  const described = {
    ...center,
    ...(center_ar && { center_ar }),
    ...(organization && { organization }),
    ...(city && { city }),
  };
  checkNames(draft, row, known);
  if (center_ar === undefined || organization === undefined || city === undefined) return described;
  const { organizationId } = known.organizations.get(fold(organization)) ?? newOrganization(draft, organization);
  draft.centers.push({ ...center, center_ar, organization, organizationId, city });
  return described;
}

function checkNames({ centers, errors }: Draft, { row, center_ar, organization }: Row, known: Known): void {
  if (center_ar !== undefined) {
    const isPlanned = centers.some((other) => fold(other.center_ar) === fold(center_ar));
    if (known.arabicNames.has(fold(center_ar))) errors.push(problem(row, 'center_ar', 'conflict', center_ar));
    else if (isPlanned) errors.push(problem(row, 'center_ar', 'duplicate', center_ar));
  }
  if (organization !== undefined && known.organizations.get(fold(organization))?.runsCenters === false)
    errors.push(problem(row, 'organization', 'conflict', organization));
}

function newOrganization({ organizations }: Draft, name: string): Plan['organizations'][number] {
  const planned = organizations.find((other) => fold(other.name) === fold(name));
  if (planned) return planned;
  const added = { organizationId: randomUUID(), name };
  organizations.push(added);
  return added;
}

const described = [
  'center_ar',
  'organization',
  'city',
  'stage',
  'participation',
] as const satisfies readonly (keyof Description)[];

/** What a line says again must be what is so: the import changes no center, and takes no side between two lines. */
function compare({ errors }: Draft, row: Row, center: Partial<Description>, { cities }: Known): void {
  for (const column of described) {
    const cell = row[column];
    if (cell === undefined) continue;
    const told = center[column];
    const said = column === 'city' ? cities.get(fold(cell)) : cell;
    if (said === undefined) errors.push(problem(row.row, column, 'unknown', cell));
    else if (told !== undefined && fold(said) !== fold(told)) errors.push(problem(row.row, column, 'conflict', cell));
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
