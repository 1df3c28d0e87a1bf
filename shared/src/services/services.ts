import * as v from 'valibot';
import type { Need } from '../placements/words.ts';
import { type Day, DayText, Id, Language, type Moment, SetOf, Text } from '../text.ts';

/** A service of the catalogue. Which there are is data: their names come with `services.catalogue`. */
export const ServiceId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
export type ServiceId = v.InferOutput<typeof ServiceId>;
export const ServiceIds = SetOf(ServiceId, 40);

/** Who of a party takes a place of a service. */
export const countings = ['person', 'adult', 'minor', 'party'] as const;
export type Counted = (typeof countings)[number];

/** Why a center gives one place more than it has: a closed list, for free text would tell of a person. */
export const overrideReasons = ['urgent', 'ends-soon', 'court-order', 'partner-agrees'] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** Days of the week, 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Adds a service to the catalogue, or changes the one that is named. */
export const SetService = v.strictObject({
  serviceId: v.optional(ServiceId),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000_000))),
  nameFr: Text(60),
  nameAr: Text(60),
  nameEn: Text(60),
  counted: v.picklist(countings),
  perLanguage: v.boolean(),
  retired: v.optional(v.boolean(), false),
});
export type SetService = v.InferOutput<typeof SetService>;

/** Says what a center offers, or changes the offering that is named. `places: null` leaves it uncounted; no days means every day. */
export const SetOffering = v.strictObject({
  centerId: Id,
  offeringId: v.optional(Id),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000_000))),
  service: ServiceId,
  places: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  onSite: v.boolean(),
  languages: SetOf(Language, 30),
  days: SetOf(v.picklist(weekdays), weekdays.length),
});
export type SetOffering = v.InferOutput<typeof SetOffering>;
export const RetireOffering = v.strictObject({ offeringId: Id });
export type RetireOffering = v.InferOutput<typeof RetireOffering>;
export const ServicesOf = v.strictObject({ centerId: v.optional(Id) });
export type ServicesOf = v.InferOutput<typeof ServicesOf>;

const Letter = v.pipe(v.string(), v.regex(/^[A-Z]{1,2}$/));

/** Adds a step to the catalogue, or changes the one that is named. */
export const SetStep = v.strictObject({
  stepId: v.optional(ServiceId),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000_000))),
  nameFr: Text(60),
  nameAr: Text(60),
  nameEn: Text(60),
  retired: v.optional(v.boolean(), false),
});
export type SetStep = v.InferOutput<typeof SetStep>;

export const PlanOf = v.strictObject({ placementId: Id });
export type PlanOf = v.InferOutput<typeof PlanOf>;
/** For one of the party, or for all of it where no letter is named. */
export const AddPlanItem = v.strictObject({
  placementId: Id,
  letter: v.optional(v.nullable(Letter), null),
  service: ServiceId,
  step: ServiceId,
  dueOn: DayText,
});
export type AddPlanItem = v.InferOutput<typeof AddPlanItem>;
export const TickPlanItem = v.strictObject({ itemId: Id, done: v.boolean() });
export type TickPlanItem = v.InferOutput<typeof TickPlanItem>;
export const CancelPlanItem = v.strictObject({ itemId: Id });
export type CancelPlanItem = v.InferOutput<typeof CancelPlanItem>;

/** Gives a place to somebody who stays. Above the places only with a reason, which the manager says. */
export const GivePlace = v.strictObject({
  placementId: Id,
  offeringId: Id,
  letter: v.optional(v.nullable(Letter), null),
  override: v.optional(v.picklist(overrideReasons)),
});
export type GivePlace = v.InferOutput<typeof GivePlace>;
export const FreePlace = v.strictObject({ placeId: Id });
export type FreePlace = v.InferOutput<typeof FreePlace>;

export type ServiceLine = {
  id: ServiceId;
  nameFr: string;
  nameAr: string;
  nameEn: string;
  counted: Counted;
  perLanguage: boolean;
  /** Out of the lists to choose from; its name is still needed where it was chosen before. */
  retired: boolean;
  version: number;
};
export type StepLine = {
  id: string;
  nameFr: string;
  nameAr: string;
  nameEn: string;
  retired: boolean;
  version: number;
};
/** The answer to `services.catalogue`. */
export type Catalogue = { services: ServiceLine[]; steps: StepLine[] };

/** What decides over an offering: `taken` is how many have a place now or from a day to come on, above its places included. */
export type OfferingFacts = {
  readonly offeringId: string;
  readonly service: ServiceId;
  readonly places: number | null;
  readonly taken: number;
  readonly onSite: boolean;
  readonly languages: readonly string[];
  readonly days: readonly number[];
  readonly counted: Counted;
  readonly need: Need | null;
  readonly perLanguage: boolean;
};

export type OfferingLine = {
  offeringId: string;
  service: ServiceId;
  places: number | null;
  taken: number;
  onSite: boolean;
  languages: string[];
  days: number[];
  version: number;
};
/** Somebody asked of this center or here already who wants a service and has no place of it. */
export type WaitingLine = { service: ServiceId; requestId: string; reference: string; must: boolean };
/** Something of a plan that is due within a week or late. */
export type DueLine = Pick<PlanItem, 'itemId' | 'service' | 'step' | 'dueOn' | 'letter'> & {
  placementId: string;
  reference: string;
};
/** The answer to `services.offerings`. Who waits, and what is due for whom, is for the center's own people; the rest see how much. */
export type CenterServices = {
  centerId: string;
  offerings: OfferingLine[];
  waits: number;
  waiting: WaitingLine[];
  /** `due` within a week from today on, `overdue` before it. */
  counts: { due: number; overdue: number };
  due: DueLine[];
};

/** A place that somebody of a stay has. */
export type PlaceHeld = {
  placeId: string;
  service: ServiceId;
  letter: string | null;
  since: Moment;
  override: OverrideReason | null;
};
export type PlanItem = {
  itemId: string;
  service: ServiceId;
  step: string;
  letter: string | null;
  dueOn: Day;
  doneAt: Moment | null;
};
/** The answer to `services.plan`: for the center of the stay alone. */
export type StayPlan = {
  placementId: string;
  reference: string;
  letters: string[];
  /** False once the stay is over: nothing is added any more. */
  open: boolean;
  places: PlaceHeld[];
  items: PlanItem[];
};

/** What there is to know beside "it fits": a partner gives it, on some days only, in none of the party's languages. */
export type ServiceRemark = {
  service: ServiceId;
  onSite: boolean;
  days: readonly number[];
  /** Empty where one of them is the party's, or where none was said. */
  languages: readonly string[];
};
