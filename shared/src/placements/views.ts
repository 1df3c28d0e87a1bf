import type { Details } from '../audit/audit.ts';
import type { Channel, Group } from '../centers/words.ts';
import type { ServiceId, ServiceRemark } from '../services/services.ts';
import type { Milestone } from './stays.ts';
import type { TransferLine } from './transfers.ts';
import type { FreshnessState } from '../availability/availability.ts';
import type { Day, Moment } from '../text.ts';
import type {
  AgeBand,
  Consent,
  DeclineCode,
  DepartureOutcome,
  MarkKind,
  Need,
  OfferState,
  PartyCount,
  PlacementState,
  RequestOutcome,
  RequestState,
  Stance,
  Together,
  Urgency,
  WouldHelp,
} from './words.ts';

/** Why a center does not fit a party, and what would change it. Codes told in words by the client. */
export type Misfit =
  | { code: 'not-open'; opensOn: Day | null }
  | { code: 'counts-only' }
  | { code: 'avoided' }
  | { code: 'group-not-received'; group: Group; ageBand: AgeBand }
  | { code: 'no-bed' }
  | { code: 'no-room-together' }
  | { code: 'not-accessible' }
  | { code: 'service-missing'; service: ServiceId }
  | { code: 'service-language'; service: ServiceId }
  | { code: 'service-full'; service: ServiceId }
  | { code: 'stay-too-long'; days: number }
  /** Somebody there and somebody of this party must not meet: more is told to the coordination only. */
  | { code: 'conflict' }
  | { code: 'staffing' };
export type Change =
  | 'later'
  | 'apart'
  | 'other-service'
  | 'lift-avoidance'
  | 'call'
  | 'smaller-party'
  | 'shorter-stay'
  | 'coordinator';

/** Parts of a score: the higher the better; shown part by part. */
export type ScorePart = {
  part: 'travel' | 'services' | 'languages' | 'freshness' | 'room' | 'slack' | 'fairness';
  points: number;
};

/** One center in the answer to `placements.search`, best first; those that do not fit come last with their reasons. */
export type PlaceFound = {
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  fits: boolean;
  /** The center answers by telephone: the coordination calls it, and says here what it answered. */
  byPhone: boolean;
  misfits: Misfit[];
  changes: Change[];
  /** Minutes on the road from the origin; null without one. */
  travelMinutes: number | null;
  /** Where the minutes come from: the imported table, or reckoned (great circle × 1.3 at 60 km/h). */
  travelFrom: 'table' | 'estimate' | null;
  /** True when the party would have a room of its own. */
  ownRoom: boolean;
  services: { met: ServiceId[]; missing: ServiceId[]; remarks: ServiceRemark[] };
  languages: { met: string[]; missing: string[] };
  freshness: FreshnessState;
  /** Whole hours since the center confirmed, rounded up: the exact minute would tell when somebody arrived. */
  confirmedHoursAgo: number | null;
  score: number;
  parts: ScorePart[];
};
/** `travelTableOn`: the day on which the table of travel times was imported, if there is one. */
export type PlacesFound = { at: Moment; places: PlaceFound[]; travelTableOn: Day | null };

/** What needs the viewer now, in the order of the list. */
export const needsMe = ['answer', 'send', 'arrival', 'choose', 'outcome', 'waiting', 'stay'] as const;
export type NeedsMe = (typeof needsMe)[number];

export type OfferLine = {
  offerId: string;
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  state: OfferState;
  createdAt: Moment;
  sentAt: Moment | null;
  /** The deadline of the answer, once it is sent; the beds stay held a little longer, until `lapsesAt`. */
  answerBy: Moment | null;
  lapsesAt: Moment;
  remindedAt: Moment | null;
  /** When the deputy was told that the answer is overdue. */
  escalatedAt: Moment | null;
  /** The center has read it and is calling. */
  maybeAt: Moment | null;
  /** Made by the server, for a request that goes on by itself. */
  automatic: boolean;
  extended: boolean;
  /** Asks for a party that is at another center and goes on from there. */
  isTransfer: boolean;
  declineCode: DeclineCode | null;
  declinedBy: 'center' | 'person' | null;
  wouldHelp: WouldHelp[];
};
export type PlacementLine = {
  placementId: string;
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  state: PlacementState;
  bookedAt: Moment;
  arriveBy: Moment;
  arrivedAt: Moment | null;
  endedAt: Moment | null;
  departsOn: Day | null;
  departureConfirmed: boolean;
  absentUntil: Moment | null;
  outcome: DepartureOutcome | null;
  /** They are to come today, or were before: from now on they can be missing. */
  isAwaited: boolean;
  /** The day they were expected to leave has passed, and they are here. */
  isOverdue: boolean;
  /** A month has passed since they left, and nobody has said whether they are safe. */
  followUpDue: boolean;
  /** They come, or came, from another center. */
  isTransfer: boolean;
};
/** One line of `placements.list`. */
export type RequestLine = {
  requestId: string;
  reference: string;
  state: RequestState;
  outcome: RequestOutcome | null;
  /** Where the party went, once it has left: told also when the rest no longer is. */
  departure: DepartureOutcome | null;
  urgency: Urgency;
  arriveOn: Day | null;
  channel: Channel;
  createdAt: Moment;
  closedAt: Moment | null;
  party: PartyCount;
  /** The offer that is held, or the last one. */
  offer: OfferLine | null;
  placement: PlacementLine | null;
  /** The transfer under way, or the last one. */
  transfer: TransferLine | null;
  needs: NeedsMe;
  dueAt: Moment | null;
};
export type RequestList = { lines: RequestLine[]; before: Moment | null };

export type PartyPerson = { letter: string; group: Group; ageBand: AgeBand; needs: Need[] };
/** A step of the story, from the audit trail: what happened, when, by whom (a role, never a name). */
export type StoryStep = { at: Moment; act: string; role: string; centerId: string | null; details: Details };
export type MessageLine = { messageId: string; at: Moment; role: 'agent' | 'center'; mine: boolean; text: string };
/** Acts the viewer may do now on this request. */
export const requestActs = [
  'hold',
  'confirm-waiting',
  'send',
  'extend',
  'withdraw-offer',
  'withdraw-request',
  'add-person',
  'change-person',
  'remove-person',
  'accept',
  'decline',
  'maybe',
  'keep-trying',
  'arrive',
  'move',
  'absence',
  'expect',
  'depart',
  'overstay',
  'milestone',
  'follow-up',
  'transfer',
  'cancel-transfer',
  'no-show',
  'undo',
  'reveal',
  'message',
] as const;
export type RequestAct = (typeof requestActs)[number];

/** The answer to `placements.read`. */
export type RequestStory = RequestLine & {
  /** False when the time to know more than the outcome is over: the fields below are then empty. */
  open: boolean;
  people: PartyPerson[];
  together: Together;
  /** Expected length of the stay; null while nobody knows. */
  stayDays: number | null;
  /** The group this party is of, for those who asked and the coordination. */
  groupReference: string | null;
  originCityId: string | null;
  mustServices: ServiceId[];
  wishedServices: ServiceId[];
  languages: string[];
  avoidCities: string[];
  consent: Consent | null;
  identifiedOn: Day | null;
  note: string | null;
  /** Beds by person, for the center only. */
  beds: { letter: string | null; bedId: string; label: string; room: string }[];
  offers: OfferLine[];
  /** How many more centers may be asked without the agent; told to those who asked. */
  keepTrying: number;
  /** The next center is being asked at this moment. */
  goesOn: boolean;
  story: StoryStep[];
  messages: MessageLine[];
  /** What the stay waits for; for those who look after it. */
  milestones: Milestone[];
  acts: RequestAct[];
};

/** The answer to `placements.marks`: kinds, never what was written. Conflicts are for the coordination alone. */
export type RequestMarks = {
  marks: { markId: string; kind: MarkKind; stance: Stance; at: Moment; ofCenter: boolean }[];
  conflicts: { reference: string; codeName: string; codeNameAr: string }[];
};

/** Answers of the changes: ids, states and times only, so that the same key can give the same answer. */
export type HeldOffer = { requestId: string; offerId: string; lapsesAt: Moment; beds: number };
export type SentOffer = { answerBy: Moment; lapsesAt: Moment };
export type FiledRequest = { requestId: string; reference: string };
export type BookedPlacement = { placementId: string; arriveBy: Moment };
/** The answer to `placements.reveal`: the only way by which a meeting point leaves the server. */
export type Revealed = { meetingPoint: string | null; dutyPhone: string | null };
