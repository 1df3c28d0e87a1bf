import type { Group, Participation, Stage } from '../centers/words.ts';
import type { BedTotals } from '../ledger/ledger.ts';
import type { ServiceId } from '../services/services.ts';
import type { OverStaffing } from '../placements/words.ts';
import type { Day, Moment } from '../text.ts';

/** Columns of the board: the four groups, and rooms that can take an adult with children together. */
export const columns = ['woman', 'man', 'girl', 'boy', 'family'] as const satisfies readonly Column[];
export type Column = Group | 'family';

/**
 * Both terms of a number: `places = min(beds, staffed)`, each of them how many more. `staffed` is null while no cover rule limits the center.
 * May be negative.
 */
export type Places = { places: number; beds: number; staffed: number | null };

export const freshnessStates = ['fresh', 'stale', 'ring-first', 'never'] as const;
export type FreshnessState = (typeof freshnessStates)[number];
export type Freshness = { state: FreshnessState; at: Moment | null; by: string | null; promiseHours: number };

/** One center on the board of those who see exact numbers. A column is null when the center receives nobody of it. */
export type CenterRow = {
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  regionId: string;
  stage: Stage;
  participation: Participation;
  opensOn: Day | null;
  checklist: { done: number; total: number } | null;
  columns: Record<Column, Places | null>;
  totals: BedTotals;
  services: ServiceId[];
  accessible: boolean;
  freshness: Freshness;
};

export const bands = ['none', 'few', 'some'] as const;
/** none 0, few 1-2, some 3 or more: exact numbers of a small center would let an observer time admissions. */
export type Band = (typeof bands)[number];
/** One city on the board of those who browse. */
export type CityRow = {
  cityId: string;
  regionId: string;
  columns: Record<Column, Band | null>;
  services: ServiceId[];
  accessible: boolean;
  freshness: FreshnessState;
  opensOn: Day | null;
};

/**
 * The answer to `availability.board`: exact numbers of the centers the viewer answers for (a coordinator: all; a center: its own),
 * bands of the cities for the rest. A page that has a board asks for the centers that moved only, and nothing else of `centers` comes.
 */
export type Board = {
  at: Moment;
  centers: CenterRow[];
  cities: CityRow[];
  unanswered: UnansweredLine[];
  beyondStaff: BeyondStaffLine[];
};

/** As many centers can be asked for alone; whoever missed more of them reads all of the board. */
export const mostMoved = 50;

/** People received beyond what the staff can care for, with the reason given: for the coordination. */
export type BeyondStaffLine = { requestId: string; reference: string; centerId: string; reason: OverStaffing };

/** A request that waits for somebody, on the coordinator's board. */
export type UnansweredLine = {
  requestId: string;
  reference: string;
  party: Partial<Record<Group, number>>;
  centerId: string | null;
  waitingSince: Moment;
  dueAt: Moment | null;
};
