import * as v from 'valibot';
import { channels, groups, isMinor } from '../centers/words.ts';
import { ServiceIds } from '../services/services.ts';
import { DayText, Id, Language, Reference, SetOf, Text } from '../text.ts';
import {
  ageBands,
  consents,
  declineCodes,
  departureOutcomes,
  markKinds,
  minorBands,
  needs,
  overStaffings,
  stances,
  togethers,
  unmetReasons,
  transferReasons,
  urgencies,
  withdrawReasons,
  wouldHelps,
} from './words.ts';

export const Person = v.pipe(
  v.strictObject({
    group: v.picklist(groups),
    ageBand: v.picklist(ageBands),
    needs: v.optional(SetOf(v.picklist(needs), needs.length), []),
  }),
  v.check((person) => isMinor(person.group) === minorBands.includes(person.ageBand), 'group and ageBand disagree'),
);
export type Person = v.InferOutput<typeof Person>;

const criteria = {
  party: v.pipe(v.array(Person), v.minLength(1), v.maxLength(30)),
  urgency: v.picklist(urgencies),
  arriveOn: v.optional(DayText),
  originCityId: v.optional(Text(20)),
  together: v.optional(v.picklist(togethers), 'center'),
  mustServices: v.optional(ServiceIds, []),
  wishedServices: v.optional(ServiceIds, []),
  languages: v.optional(SetOf(Language, 3), []),
  avoidCities: v.optional(SetOf(Text(20), 20), []),
  /** Expected length of the stay, when somebody knows. */
  stayDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
};
const dated = <T extends { urgency: string; arriveOn?: string | undefined }>(input: T) =>
  (input.urgency === 'date') === (input.arriveOn !== undefined);
const datedMessage = 'arriveOn goes with urgency "date", and only with it';

/** `placements.search`: what is needed, before anything is written. `searchKey` is one for a composition, however often it is changed. */
export const SearchPlaces = v.pipe(
  v.strictObject({ ...criteria, searchKey: v.optional(Id) }),
  v.check(dated, datedMessage),
);
export type SearchPlaces = v.InferOutput<typeof SearchPlaces>;

/** `placements.request`. A coordinator may file it for another organization. */
export const FileRequest = v.pipe(
  v.strictObject({ ...criteria, channel: v.optional(v.picklist(channels)), organizationId: v.optional(Id) }),
  v.check(dated, datedMessage),
);
export type FileRequest = v.InferOutput<typeof FileRequest>;

/** How many more centers may be asked for a request that goes on by itself. */
const KeepTryingTimes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
export const KeepTrying = v.strictObject({ requestId: Id, times: KeepTryingTimes });
export type KeepTrying = v.InferOutput<typeof KeepTrying>;

export const HoldBeds = v.strictObject({ requestId: Id, centerId: Id });
export type HoldBeds = v.InferOutput<typeof HoldBeds>;

/** `placements.send`: the rest of the request, completed while the hold runs. */
export const SendOffer = v.strictObject({
  offerId: Id,
  channel: v.optional(v.picklist(channels)),
  consent: v.picklist(consents),
  identifiedOn: v.optional(DayText),
  /** When this center declines or lets its time pass, so many others may be asked without the agent. */
  keepTrying: v.optional(KeepTryingTimes),
  note: v.optional(Text(500)),
  /** The agent has read the warning and says that the note identifies nobody. */
  noteIdentifiesNobody: v.optional(v.boolean(), false),
});
export type SendOffer = v.InferOutput<typeof SendOffer>;

export const OfferOnly = v.strictObject({ offerId: Id });
export const PlacementOnly = v.strictObject({ placementId: Id });

/** Gives up the offer only (the request goes on seeking), or the whole request. */
export const Withdraw = v.strictObject({
  requestId: Id,
  what: v.picklist(['offer', 'request']),
  reason: v.picklist(withdrawReasons),
  /** With reason "unmet": why nothing could be found. */
  unmet: v.optional(v.picklist(unmetReasons)),
});
export type Withdraw = v.InferOutput<typeof Withdraw>;

/** Beds are those held unless the center changes them here, person by person. */
export const AcceptOffer = v.strictObject({
  offerId: Id,
  beds: v.optional(
    v.pipe(
      v.array(v.strictObject({ letter: v.pipe(v.string(), v.regex(/^[A-Z]{1,2}$/)), bedId: Id })),
      v.maxLength(30),
    ),
  ),
  /** Beyond the staffed places, and why: for those who lead the center. */
  overStaffing: v.optional(v.picklist(overStaffings)),
});
export type AcceptOffer = v.InferOutput<typeof AcceptOffer>;

export const DeclineOffer = v.strictObject({
  offerId: Id,
  by: v.picklist(['center', 'person']),
  code: v.picklist(declineCodes),
  wouldHelp: v.optional(SetOf(v.picklist(wouldHelps), wouldHelps.length), []),
});
export type DeclineOffer = v.InferOutput<typeof DeclineOffer>;

export const MovePerson = v.strictObject({
  placementId: Id,
  letter: v.pipe(v.string(), v.regex(/^[A-Z]{1,2}$/)),
  bedId: Id,
});
export type MovePerson = v.InferOutput<typeof MovePerson>;

/** `until` is the day of return; null says that the person is back. */
export const RecordAbsence = v.strictObject({ placementId: Id, until: v.nullable(DayText) });
export type RecordAbsence = v.InferOutput<typeof RecordAbsence>;

/** Expected departure; confirmed, it ends the stay's claim on that day so that the bed can be promised after it. */
export const ExpectDeparture = v.strictObject({
  placementId: Id,
  departsOn: v.nullable(DayText),
  confirmed: v.boolean(),
});
export type ExpectDeparture = v.InferOutput<typeof ExpectDeparture>;

export const Depart = v.strictObject({ placementId: Id, outcome: v.picklist(departureOutcomes) });
export type Depart = v.InferOutput<typeof Depart>;

/** Centers that a stay could go on to. */
export const TransferPlaces = v.strictObject({ placementId: Id });
export type TransferPlaces = v.InferOutput<typeof TransferPlaces>;

/** Asks another center to go on with a stay. The urgency says by when that center has to answer. */
export const Transfer = v.strictObject({
  placementId: Id,
  centerId: Id,
  reason: v.picklist(transferReasons),
  urgency: v.optional(v.picklist(['now', 'today', 'week']), 'today'),
  consent: v.picklist(consents),
});
export type Transfer = v.InferOutput<typeof Transfer>;

export const AddPerson = v.strictObject({
  requestId: Id,
  person: Person,
  overStaffing: v.optional(v.picklist(overStaffings)),
});
export type AddPerson = v.InferOutput<typeof AddPerson>;

/** `placements.mark`. The text is turned into a keyed digest at once and kept nowhere. */
export const AddMark = v.strictObject({
  requestId: Id,
  kind: v.picklist(markKinds),
  stance: v.picklist(stances),
  text: Text(80),
});
export type AddMark = v.InferOutput<typeof AddMark>;
export const MarkOnly = v.strictObject({ markId: Id });
export type MarkOnly = v.InferOutput<typeof MarkOnly>;
export const ReadMarks = v.strictObject({ reference: Reference });
export type ReadMarks = v.InferOutput<typeof ReadMarks>;
/** `placements.waiting`: the list, or one request's line of it. */
export const Waiting = v.strictObject({ requestId: v.optional(Id) });
export type Waiting = v.InferOutput<typeof Waiting>;

/** `automatic`: an opening is taken without the agent, for which somebody must have agreed. */
export const ConfirmWaiting = v.strictObject({
  requestId: Id,
  automatic: v.optional(v.boolean()),
  consent: v.optional(v.picklist(consents)),
});
export type ConfirmWaiting = v.InferOutput<typeof ConfirmWaiting>;
const Letter = v.pipe(v.string(), v.regex(/^[A-Z]{1,2}$/));
/** Somebody of the party who has not come yet and will not. */
export const RemovePerson = v.strictObject({ requestId: Id, letter: Letter });
export type RemovePerson = v.InferOutput<typeof RemovePerson>;
/** An age or needs that were not as first said; the group stays. */
export const ChangePerson = v.strictObject({ requestId: Id, letter: Letter, person: Person });
export type ChangePerson = v.InferOutput<typeof ChangePerson>;

export const ListRequests = v.strictObject({
  show: v.optional(v.picklist(['open', 'closed']), 'open'),
  /** Only what concerns this center: for a coordinator who stands in for it. */
  centerId: v.optional(Id),
  before: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type ListRequests = v.InferOutput<typeof ListRequests>;

export const ReadRequest = v.strictObject({ reference: Reference });
export type ReadRequest = v.InferOutput<typeof ReadRequest>;

export const Reveal = v.strictObject({ requestId: Id });
export const SendMessage = v.strictObject({
  requestId: Id,
  text: Text(500),
  identifiesNobody: v.optional(v.boolean(), false),
});
export type SendMessage = v.InferOutput<typeof SendMessage>;
