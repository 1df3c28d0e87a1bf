import * as v from 'valibot';
import { channels } from '../centers/words.ts';
import { ServiceIds } from '../services/services.ts';
import type { Moment, Day } from '../text.ts';
import { DayText, Id, Language, Reference, SetOf, Text } from '../text.ts';
import { Person } from './inputs.ts';
import type { RequestLine } from './views.ts';
import type { Urgency } from './words.ts';
import { consents, urgencies, withdrawReasons } from './words.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(29));
const GroupPerson = v.strictObject({ person: Person, language: v.optional(Language) });

/** The people of one incident: who stays together and who must not be in one center, by their place in the list. */
const group = {
  people: v.pipe(v.array(GroupPerson), v.minLength(2), v.maxLength(30)),
  together: v.optional(v.pipe(v.array(v.pipe(SetOf(place, 30), v.minLength(2))), v.maxLength(15)), []),
  apart: v.optional(v.pipe(v.array(v.tuple([place, place])), v.maxLength(60)), []),
  urgency: v.picklist(urgencies),
  arriveOn: v.optional(DayText),
  originCityId: v.optional(Text(20)),
  mustServices: v.optional(ServiceIds, []),
  avoidCities: v.optional(SetOf(Text(20), 20), []),
};
type Shape = v.InferOutput<v.StrictObjectSchema<typeof group, undefined>>;

const named = <T extends Pick<Shape, 'people' | 'together' | 'apart'>>({ people, together, apart }: T) =>
  [...together, ...apart].flat().every((index) => index < people.length);
const possible = <T extends Pick<Shape, 'together' | 'apart'>>({ together, apart }: T) =>
  apart.every(([one, other]) => one !== other && !together.some((set) => set.includes(one) && set.includes(other)));
const dated = <T extends Pick<Shape, 'urgency' | 'arriveOn'>>({ urgency, arriveOn }: T) =>
  (urgency === 'date') === (arriveOn !== undefined);

/** `placements.searchGroup`: how a group could be split over centers. Nothing is held. */
export const SearchGroup = v.pipe(
  v.strictObject({ ...group, searchKey: v.optional(Id) }),
  v.check(named, 'together and apart name people of the list'),
  v.check(possible, 'the same two people are both together and apart'),
  v.check(dated, 'arriveOn goes with urgency "date", and only with it'),
);
export type SearchGroup = v.InferOutput<typeof SearchGroup>;

/** `placements.holdGroup`: a split that was shown, held whole or not at all. */
export const HoldGroup = v.pipe(
  v.strictObject({
    ...group,
    parts: v.pipe(v.array(v.strictObject({ centerId: Id, people: SetOf(place, 30) })), v.minLength(1), v.maxLength(30)),
    channel: v.optional(v.picklist(channels)),
    organizationId: v.optional(Id),
  }),
  v.check(named, 'together and apart name people of the list'),
  v.check(possible, 'the same two people are both together and apart'),
  v.check(dated, 'arriveOn goes with urgency "date", and only with it'),
  v.check(({ people, parts }) => {
    const placed = parts.flatMap((part) => part.people);
    return (
      placed.length === people.length && new Set(placed).size === people.length && Math.max(...placed) < people.length
    );
  }, 'parts place everybody once'),
  v.check(
    ({ parts }) => new Set(parts.map((part) => part.centerId)).size === parts.length,
    'parts name a center twice',
  ),
);
export type HoldGroup = v.InferOutput<typeof HoldGroup>;

export const ReadGroup = v.strictObject({ reference: Reference });
export type ReadGroup = v.InferOutput<typeof ReadGroup>;

/** `placements.sendGroup`: every part that is held and not sent, to its center. */
export const SendGroup = v.strictObject({
  groupId: Id,
  channel: v.optional(v.picklist(channels)),
  consent: v.picklist(consents),
  identifiedOn: v.optional(DayText),
});
export type SendGroup = v.InferOutput<typeof SendGroup>;

/** `placements.withdrawGroup`: the group and with it all its parts. */
export const WithdrawGroup = v.strictObject({ groupId: Id, reason: v.picklist(withdrawReasons) });
export type WithdrawGroup = v.InferOutput<typeof WithdrawGroup>;

/**
 * What is known of an answer. `fewest-centers`: everybody, and proven in no fewer centers; `whole`: everybody; `none-exists`: proven that there is
 * no way; `not-found`: none was found, and it is not proven that there is none.
 */
export const groupProofs = ['fewest-centers', 'whole', 'none-exists', 'not-found'] as const;
export type GroupProof = (typeof groupProofs)[number];

/** One center of a split: who goes there, and what the way and the talk there need. */
export type GroupPart = {
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  people: number[];
  /** Who of them is one party, placed and asked for as one. */
  parties: number[][];
  travelMinutes: number | null;
  travelFrom: 'table' | 'estimate' | null;
  seats: { people: number; wheelchairs: number; childSeats: number };
  /** Languages of people there that the center does not speak, each with how many speak it; null where nobody said which. */
  interpreters: { language: string | null; people: number }[];
};
/** Why somebody is in no part: nobody receives such a person, or everybody who does has no bed for all. */
export type Unplaced = { person: number; why: 'not-received' | 'no-bed' };
export type GroupFound = {
  at: Moment;
  proof: GroupProof;
  parts: GroupPart[];
  unplaced: Unplaced[];
  travelTableOn: Day | null;
};

export type HeldGroup = {
  groupId: string;
  reference: string;
  parts: { requestId: string; offerId: string; lapsesAt: Moment }[];
};

/** The answer to `placements.readGroup`. */
export type GroupStory = {
  groupId: string;
  reference: string;
  createdAt: Moment;
  urgency: Urgency;
  people: number;
  parts: RequestLine[];
};
