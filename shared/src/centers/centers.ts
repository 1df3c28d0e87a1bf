import * as v from 'valibot';
import { type Day, DayText, Id, Language, type Moment, SetOf, Text, Version } from '../text.ts';
import {
  type BedKind,
  type Channel,
  lastingKinds,
  groups,
  type Mixing,
  mixings,
  type OrganizationKind,
  type Participation,
  participations,
  type Reception,
  type Stage,
  stages,
} from './words.ts';

const between = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const profile = {
  organizationId: Id,
  codeName: Text(40),
  codeNameAr: Text(40),
  cityId: Text(20),
  stage: v.picklist(stages),
  opensOn: v.nullable(DayText),
  participation: v.picklist(participations),
  promiseHours: between(1, 168),
  answerNowMinutes: between(1, 1440),
  answerTodayMinutes: between(1, 2880),
  answerWeekMinutes: between(1, 20160),
  gracePercent: between(10, 100),
  deputyId: v.nullable(Id),
  holdMinutes: between(1, 60),
  arrivalHours: between(1, 336),
  turnaroundMinutes: between(0, 2880),
  maxStayDays: v.nullable(between(1, 3650)),
  languages: SetOf(Language, 30),
};
export const CreateCenter = v.strictObject({
  ...profile,
  opensOn: v.optional(profile.opensOn, null),
  stage: v.optional(profile.stage, 'planned'),
  participation: v.optional(profile.participation, 'full'),
  promiseHours: v.optional(profile.promiseHours, 8),
  answerNowMinutes: v.optional(profile.answerNowMinutes, 15),
  answerTodayMinutes: v.optional(profile.answerTodayMinutes, 60),
  answerWeekMinutes: v.optional(profile.answerWeekMinutes, 1440),
  gracePercent: v.optional(profile.gracePercent, 33),
  deputyId: v.optional(v.null(), null),
  holdMinutes: v.optional(profile.holdMinutes, 10),
  arrivalHours: v.optional(profile.arrivalHours, 24),
  turnaroundMinutes: v.optional(profile.turnaroundMinutes, 120),
  maxStayDays: v.optional(profile.maxStayDays, null),
  languages: v.optional(profile.languages, []),
});
export type CreateCenter = v.InferOutput<typeof CreateCenter>;

export const UpdateCenter = v.strictObject({
  centerId: Id,
  version: Version,
  changes: v.partial(v.strictObject(profile)),
});
export type UpdateCenter = v.InferOutput<typeof UpdateCenter>;

export const compartments = ['meeting-point', 'duty-phone', 'address'] as const;
export type Compartment = (typeof compartments)[number];
/** Null erases what was written. */
export const WriteContact = v.strictObject({
  centerId: Id,
  compartment: v.picklist(compartments),
  text: v.nullable(Text(300)),
});
export type WriteContact = v.InferOutput<typeof WriteContact>;

export const ReceptionInput = v.pipe(
  v.strictObject({ group: v.picklist(groups), fromAge: between(0, 120), toAge: between(0, 120) }),
  v.check((reception) => reception.fromAge <= reception.toAge, 'fromAge is above toAge'),
);
const receives = v.pipe(
  v.array(ReceptionInput),
  v.minLength(1),
  v.maxLength(4),
  v.check((list) => new Set(list.map((one) => one.group)).size === list.length, 'repeats a group'),
);

/** Quick entry: "3 rooms of 4 beds, women". Rooms are named on from the last; beds 1A, 1B, … */
export const AddRooms = v.strictObject({
  centerId: Id,
  rooms: between(1, 50),
  bedsEach: between(1, 40),
  cotsEach: v.optional(between(0, 10), 0),
  receives,
  mixing: v.optional(v.picklist(mixings), 'open'),
  accessible: v.optional(v.boolean(), false),
});
export type AddRooms = v.InferOutput<typeof AddRooms>;

export const UpdateRoom = v.strictObject({
  roomId: Id,
  version: Version,
  name: Text(40),
  receives,
  mixing: v.picklist(mixings),
  accessible: v.boolean(),
});
export type UpdateRoom = v.InferOutput<typeof UpdateRoom>;
export const AddBed = v.strictObject({
  roomId: Id,
  label: Text(20),
  kind: v.optional(v.picklist(lastingKinds), 'single'),
});
export type AddBed = v.InferOutput<typeof AddBed>;
export const RetireBed = v.strictObject({ bedId: Id });
export const RetireRoom = v.strictObject({ roomId: Id });

export const ReadCenter = v.strictObject({ centerId: Id });
export const TickItem = v.strictObject({ itemId: Id, done: v.boolean() });
export type TickItem = v.InferOutput<typeof TickItem>;
export const AddItem = v.strictObject({
  centerId: Id,
  label: Text(120),
  dueOn: v.optional(DayText),
  costLine: v.optional(Text(80)),
});
export type AddItem = v.InferOutput<typeof AddItem>;

/** CSV text, one line per room. `apply: false` is the dry run: it lists every wrong row and changes nothing. */
export const ImportNetwork = v.strictObject({ csv: v.pipe(v.string(), v.maxLength(200_000)), apply: v.boolean() });
export type ImportNetwork = v.InferOutput<typeof ImportNetwork>;
export type ImportRowError = {
  row: number;
  column: string;
  problem: 'missing' | 'unknown' | 'malformed' | 'conflict' | 'duplicate';
  value: string;
};
/** `centers.importTravel`: CSV text of towns and minutes. `apply: false` is the dry run. */
export const ImportTravel = v.strictObject(ImportNetwork.entries);
export type ImportTravel = v.InferOutput<typeof ImportTravel>;
export type TravelReport = { rows: number; errors: ImportRowError[]; pairs: number; applied: boolean };
export type ImportReport = {
  rows: number;
  errors: ImportRowError[];
  creates: { organizations: number; centers: number; rooms: number; beds: number };
  applied: boolean;
};

export type CenterLine = {
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  stage: Stage;
  participation: Participation;
  opensOn: Day | null;
  organizationName: string;
  /** Sizes and preparation: null for those who may not know them. */
  size: { rooms: number; beds: number; checklistDone: number; checklistTotal: number } | null;
};
/** The answer to `centers.list`: places of reference are sent with it, once. */
export type CenterList = {
  centers: CenterLine[];
  regions: RegionLine[];
  cities: CityLine[];
  organizations: OrganizationLine[];
};
export type RegionLine = {
  id: string;
  nameFr: string;
  nameAr: string;
  nameEn: string;
  latitude: number;
  longitude: number;
  population: number | null;
};
export type CityLine = {
  id: string;
  regionId: string;
  nameFr: string;
  nameAr: string;
  nameEn: string;
  latitude: number;
  longitude: number;
};
export type OrganizationLine = {
  id: string;
  name: string;
  kind: OrganizationKind;
  channel: Channel | null;
  version: number;
};

export type RoomDetail = {
  roomId: string;
  name: string;
  mixing: Mixing;
  accessible: boolean;
  version: number;
  receives: Reception[];
  beds: { bedId: string; label: string; kind: BedKind; version: number }[];
};
export type ChecklistItem = {
  itemId: string;
  labelFr: string;
  labelAr: string;
  labelEn: string;
  doneAt: Moment | null;
  dueOn: Day | null;
  costLine: string | null;
  version: number;
};
/** The answer to `centers.read`. `contacts` holds only the compartments the viewer may see. */
export type CenterDetail = {
  centerId: string;
  organizationId: string;
  organizationName: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  stage: Stage;
  opensOn: Day | null;
  participation: Participation;
  promiseHours: number;
  answerNowMinutes: number;
  answerTodayMinutes: number;
  answerWeekMinutes: number;
  /** How much longer the beds stay held once the answer is overdue, as a share of the answer time. */
  gracePercent: number;
  /** Who is told when an answer is overdue; null: the coordination. */
  deputyId: string | null;
  /** Who may be named deputy: accounts of this center, and of the other centers of its organization. */
  deputies: { accountId: string; label: string; codeName: string; codeNameAr: string; isOwn: boolean }[];
  holdMinutes: number;
  arrivalHours: number;
  turnaroundMinutes: number;
  /** The longest stay it may give; null: nothing limits it. */
  maxStayDays: number | null;
  languages: string[];
  version: number;
  vouchedAt: Moment | null;
  rooms: RoomDetail[];
  checklist: ChecklistItem[];
  contacts: { compartment: Compartment; text: string }[];
};
