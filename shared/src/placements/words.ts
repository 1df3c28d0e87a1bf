import type { Group } from '../centers/words.ts';

export const urgencies = ['now', 'today', 'week', 'date'] as const;
export type Urgency = (typeof urgencies)[number];

export const ageBands = ['0-5', '6-12', '13-15', '16-17', '18-24', '25-44', '45-64', '65+'] as const;
export type AgeBand = (typeof ageBands)[number];
/** Bands of minors and of adults: a group and its band must agree. */
export const minorBands: readonly AgeBand[] = ['0-5', '6-12', '13-15', '16-17'];
export const adultBands: readonly AgeBand[] = ['18-24', '25-44', '45-64', '65+'];

type Ages = { readonly from: number; readonly to: number };
const ages: Readonly<Record<AgeBand, Ages>> = {
  '0-5': { from: 0, to: 5 },
  '6-12': { from: 6, to: 12 },
  '13-15': { from: 13, to: 15 },
  '16-17': { from: 16, to: 17 },
  '18-24': { from: 18, to: 24 },
  '25-44': { from: 25, to: 44 },
  '45-64': { from: 45, to: 64 },
  '65+': { from: 65, to: 120 },
};
/** Youngest and oldest age of a band, in years, both included. */
export const agesOf = (band: AgeBand): Ages => ages[band];

/** Needs a person can have: a closed list, never a diagnosis. */
export const needs = [
  'pregnant',
  'infant',
  'wheelchair',
  'medical-care',
  'psychological-care',
  'psychiatric-care',
  'addiction-care',
  'interpreter',
  'escort',
] as const;
export type Need = (typeof needs)[number];

export const togethers = ['room', 'center'] as const;
export type Together = (typeof togethers)[number];
export const consents = ['person', 'guardian', 'protection'] as const;
export type Consent = (typeof consents)[number];

export const requestStates = ['seeking', 'offered', 'placed', 'closed'] as const;
export type RequestState = (typeof requestStates)[number];
export const requestOutcomes = ['departed', 'no-show', 'withdrawn', 'unmet', 'referred-elsewhere'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];
export const offerStates = ['held', 'accepted', 'declined', 'refused', 'lapsed', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];
export const placementStates = ['booked', 'arrived', 'departed', 'no-show', 'cancelled', 'transferred'] as const;
export type PlacementState = (typeof placementStates)[number];

export const declineCodes = [
  'no-suitable-place',
  'staffing',
  'medical-need',
  'psychiatric-need',
  'addiction-need',
  'age-of-sons',
  'family-too-large',
  'accessibility',
  'language',
  'risk',
  'legal-status',
  'other',
] as const;
export type DeclineCode = (typeof declineCodes)[number];
/** Why a center's lead receives people beyond its staffed places. */
export const overStaffings = ['relief-coming', 'manager-stays', 'resident-leaving', 'danger', 'other'] as const;
export type OverStaffing = (typeof overStaffings)[number];
/** What would have turned a decline into a yes. */
export const wouldHelps = [
  'another-day',
  'fewer-people',
  'interpreter',
  'medical-support',
  'escort',
  'call-us',
] as const;
export type WouldHelp = (typeof wouldHelps)[number];

export const withdrawReasons = [
  'found-elsewhere',
  'person-changed-mind',
  'no-longer-needed',
  'entered-in-error',
  'choose-another-place',
  'center-cannot',
  'unmet',
] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];

/** Why nobody could give a waiting party a place; the last is said by the server alone. */
export const unmetReasons = [
  'full',
  'group-not-received',
  'service-missing',
  'too-far',
  'no-contact',
  'other',
] as const;
export type UnmetReason = (typeof unmetReasons)[number] | 'unconfirmed';

export const departureOutcomes = [
  'own-housing',
  'family',
  'voluntary-return',
  'other-center',
  'hospital',
  'left-without-notice',
  'other',
] as const;
export type DepartureOutcome = (typeof departureOutcomes)[number];

/** Why somebody goes on to another center. */
export const transferReasons = ['safety', 'care', 'family', 'court', 'capacity', 'wish', 'other'] as const;
export type TransferReason = (typeof transferReasons)[number];
/** Where a transfer stands: asked of the new center, answered, or over. */
export const transferStates = [
  'asked',
  'declined',
  'refused',
  'lapsed',
  'withdrawn',
  'booked',
  'no-show',
  'cancelled',
  'arrived',
] as const;
export type TransferState = (typeof transferStates)[number];
/** What a separation mark is of. */
export const markKinds = ['phone', 'nickname', 'place', 'incident'] as const;
export type MarkKind = (typeof markKinds)[number];
/** The party is tied to the mark, or must not meet those who are. */
export const stances = ['keep-apart', 'belongs'] as const;
export type Stance = (typeof stances)[number];

/** How many of each group a party counts. */
export type PartyCount = Partial<Record<Group, number>>;

/** A, B, … Z, AA, AB, AC, AD: the letter of the n-th person, from 0. */
export const letterOf = (index: number) =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
