import * as v from 'valibot';
import { type Day, DayText, Id, Language, type Moment, SetOf, Text } from '../text.ts';
import { type CoverGap, type CoverHours, HourText } from './cover.ts';
import {
  type CertificateKind,
  certificateKinds,
  type Profession,
  professions,
  type StaffGender,
  staffGenders,
} from './words.ts';

/** Of one center: the viewer's own when none is named. */
export const StaffOf = v.strictObject({ centerId: v.optional(Id) });
export type StaffOf = v.InferOutput<typeof StaffOf>;

const Certificate = v.strictObject({ kind: v.picklist(certificateKinds), expiresOn: v.nullable(DayText) });

/** `staff.writeMember`: a new one without `memberId`; otherwise `version` is the one the editor saw. */
export const WriteMember = v.strictObject({
  centerId: v.optional(Id),
  memberId: v.optional(Id),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  displayName: Text(40),
  profession: v.picklist(professions),
  gender: v.optional(v.nullable(v.picklist(staffGenders)), null),
  languages: v.optional(SetOf(Language, 12), []),
  certificates: v.optional(
    v.pipe(
      v.array(Certificate),
      v.maxLength(certificateKinds.length),
      v.check((list) => new Set(list.map(({ kind }) => kind)).size === list.length, 'repeats a certificate'),
    ),
    [],
  ),
});
export type WriteMember = v.InferOutput<typeof WriteMember>;

export const MemberOnly = v.strictObject({ memberId: Id });

/** `staff.setShift`: what a member works from a day on (an end before its beginning is on the next day); nothing frees the day. */
export const SetShift = v.strictObject({
  memberId: Id,
  day: DayText,
  shifts: v.pipe(v.array(v.strictObject({ begins: HourText, ends: HourText })), v.maxLength(2)),
});
export type SetShift = v.InferOutput<typeof SetShift>;

/** `staff.absence`: from one shift ("one short tonight"), or from all that begin from a day to another, both included; open without an end. */
export const RecordStaffAbsence = v.union([
  v.strictObject({ shiftId: Id }),
  v.pipe(
    v.strictObject({ memberId: Id, from: DayText, until: v.nullable(DayText) }),
    v.check(({ from, until }) => until === null || from <= until, 'ends before it begins'),
  ),
]);
export type RecordStaffAbsence = v.InferOutput<typeof RecordStaffAbsence>;

export const AbsenceOnly = v.strictObject({ absenceId: Id });

/** `staff.rota`: seven days from a day on; this week's Monday when none is named. */
export const RotaOf = v.strictObject({ centerId: v.optional(Id), from: v.optional(DayText) });
export type RotaOf = v.InferOutput<typeof RotaOf>;

/** `staff.copyWeek`: the seven days from one day into those from another, for whoever has nothing there yet. */
export const CopyWeek = v.strictObject({ centerId: v.optional(Id), from: DayText, into: DayText });
export type CopyWeek = v.InferOutput<typeof CopyWeek>;

export type StaffMember = {
  memberId: string;
  displayName: string;
  profession: Profession;
  gender: StaffGender | null;
  languages: string[];
  certificates: { kind: CertificateKind; expiresOn: Day | null }[];
  version: number;
};
/** The answer to `staff.members`. */
export type StaffMembers = { centerId: string; today: Day; members: StaffMember[] };

export type Shift = {
  shiftId: string;
  memberId: string;
  /** The date on which it begins: a night belongs to its evening. */
  day: Day;
  since: Moment;
  until: Moment;
};
export type StaffAbsence = { absenceId: string; memberId: string; since: Moment; until: Moment | null };

/** What to look at, and nothing that is refused: too little rest before a shift, a certificate over or nearly over. */
export type RotaWarning =
  | { code: 'rest'; memberId: string; since: Moment; hours: number }
  | { code: 'certificate'; memberId: string; kind: CertificateKind; expiresOn: Day };

/** One day or night of the rota against the rules: how many the staff can receive (null: no number) and whether somebody is missing. */
export type PartCover = {
  day: Day;
  part: 'day' | 'night';
  places: number | null;
  belowLeast: boolean;
};

/** The answer to `staff.rota`. */
export type Rota = CoverHours & {
  centerId: string;
  today: Day;
  days: Day[];
  hasRules: boolean;
  members: Pick<StaffMember, 'memberId' | 'displayName' | 'profession' | 'languages'>[];
  shifts: Shift[];
  absences: StaffAbsence[];
  cover: PartCover[];
  gaps: CoverGap[];
  warnings: RotaWarning[];
};

/** Somebody on shift now or in the night to come. */
export type OnShift = Shift & { displayName: string; profession: Profession; absenceId: string | null };
/** The answer to `staff.tonight`: who is there, how many more they can receive, and what is missing in the days ahead. */
export type StaffTonight = {
  centerId: string;
  hasRules: boolean;
  at: Moment;
  shifts: OnShift[];
  gaps: CoverGap[];
};
