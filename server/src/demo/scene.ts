import type { Group, Reception } from '@iwaa/shared/centers/words';
import type { AgeBand, Need } from '@iwaa/shared/placements/words';
import type { Insertable } from 'kysely';

import type {
  AuditEntry,
  Claim,
  FollowUp,
  GroupRequest,
  Offer,
  Overstay,
  PartyPerson,
  Placement,
  Request,
  StayMilestone,
} from '../platform/db/tables.ts';
import type { Username } from './accounts.ts';
import type { CenterName, organizations } from './network.ts';
import type { Random } from './random.ts';

export type Bed = { readonly bedId: string; readonly label: string; readonly kind: 'single' | 'cot' };
export type Room = {
  readonly roomId: string;
  readonly centerId: string;
  readonly name: string;
  readonly mixing: 'open' | 'one-group' | 'one-party';
  readonly accessible: boolean;
  readonly receives: readonly Reception[];
  readonly beds: readonly Bed[];
};
export type Person = { readonly group: Group; readonly ageBand: AgeBand; readonly needs?: Need[] };

/** Instants are milliseconds here, and become what the database reads when they are written. */
export type Use = Omit<Insertable<Claim>, 'during'> & { readonly from: number; until: number | null };

/** The stories so far: rows that the acts add and change in memory, written together at the end. */
export type Scene = {
  readonly random: Random;
  readonly now: number;
  readonly accountIds: Readonly<Record<Username, string>>;
  readonly organizationIds: Readonly<Record<keyof typeof organizations, string>>;
  readonly centerIds: Readonly<Record<CenterName, string>>;
  readonly rooms: Readonly<Record<CenterName, readonly Room[]>>;
  readonly groups: Insertable<GroupRequest>[];
  readonly requests: (Insertable<Request> & { id: string; reference: string })[];
  readonly people: Insertable<PartyPerson>[];
  readonly offers: (Insertable<Offer> & { id: string })[];
  readonly placements: (Insertable<Placement> & { id: string })[];
  readonly uses: Use[];
  readonly milestones: Insertable<StayMilestone>[];
  readonly overstays: Insertable<Overstay>[];
  readonly followUps: Insertable<FollowUp>[];
  readonly traces: (Insertable<AuditEntry> & { at: Date })[];
};

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** What the centers of the demonstration are set to. */
export const turnaround = 2 * hour;
export const arrivalTime = 24 * hour;
export const grace = 0.33;
export const holdTime = 10 * minute;
