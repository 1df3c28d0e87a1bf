/** Words of the shared lists, one room for each list. */
import type { Room } from '../messages.ts';

export const groups = { woman: 'Woman', man: 'Man', girl: 'Girl', boy: 'Boy' } satisfies Room<'en', 'groups'>;

export const party = {
  woman: { one: 'woman', other: '{count} women' },
  man: { one: 'man', other: '{count} men' },
  girl: { one: 'girl', other: '{count} girls' },
  boy: { one: 'boy', other: '{count} boys' },
  children: { one: '1 child', other: '{count} children' },
  and: '{first} + {rest}',
  comma: ', ',
  aged: '{who} ({ages})',
  years: '{age} years',
} satisfies Room<'en', 'party'>;

export const needs = {
  pregnant: 'pregnant',
  infant: 'with an infant',
  wheelchair: 'wheelchair',
  'medical-care': 'medical care',
  'psychological-care': 'psychological support',
  'psychiatric-care': 'psychiatric care',
  'addiction-care': 'addiction care',
  interpreter: 'interpreter',
  escort: 'escort on the road',
} satisfies Room<'en', 'needs'>;

export const urgencies = { now: 'now', today: 'today', week: 'this week', date: 'on a date' } satisfies Room<
  'en',
  'urgencies'
>;

export const channels = {
  hotline: 'hotline',
  police: 'police',
  border: 'border post',
  prosecutor: 'prosecutor',
  court: 'court',
  hospital: 'hospital',
  association: 'association',
  'un-agency': 'United Nations agency',
  self: 'the person themselves',
  'other-center': 'another center',
} satisfies Room<'en', 'channels'>;

export const consents = {
  person: 'The person agrees',
  guardian: 'The legal guardian agrees',
  protection: 'Protection measure',
} satisfies Room<'en', 'consents'>;

export const overStaffings = {
  'relief-coming': 'relief is on the way',
  'manager-stays': 'I stay myself',
  'resident-leaving': 'somebody leaves soon',
  danger: 'danger, no other place',
  other: 'another reason',
} satisfies Room<'en', 'overStaffings'>;

export const declines = {
  'no-suitable-place': 'no suitable place',
  staffing: 'not enough staff',
  'medical-need': 'medical need too great',
  'psychiatric-need': 'psychiatric need too great',
  'addiction-need': 'addiction care need too great',
  'age-of-sons': 'age of the sons',
  'family-too-large': 'family too large',
  accessibility: 'hard to access',
  language: 'language not spoken',
  risk: 'risk to somebody',
  'legal-status': 'legal status',
  other: 'another reason',
} satisfies Room<'en', 'declines'>;

export const helps = {
  'another-day': 'another day',
  'fewer-people': 'fewer people',
  interpreter: 'an interpreter',
  'medical-support': 'medical support',
  escort: 'an escort',
  'call-us': 'calling us',
} satisfies Room<'en', 'helps'>;

export const departures = {
  'own-housing': 'own housing',
  family: 'family',
  'voluntary-return': 'voluntary return',
  'other-center': 'another center',
  hospital: 'hospital',
  'left-without-notice': 'left without notice',
  other: 'other',
} satisfies Room<'en', 'departures'>;

export const withdrawals = {
  'found-elsewhere': 'place found elsewhere',
  'person-changed-mind': 'the person changed their mind',
  'no-longer-needed': 'no longer needed',
  'entered-in-error': 'entered in error',
  'choose-another-place': 'to choose another place',
  'center-cannot': 'the center no longer can',
  unmet: 'no place found',
} satisfies Room<'en', 'withdrawals'>;

export const tongues = {
  ar: 'Arabic',
  ber: 'Amazigh',
  fr: 'French',
  en: 'English',
  es: 'Spanish',
  wo: 'Wolof',
  ff: 'Fula',
  bm: 'Bambara',
  pt: 'Portuguese',
  fil: 'Filipino',
  am: 'Amharic',
  ti: 'Tigrinya',
} satisfies Room<'en', 'tongues'>;

export const requestStates = {
  seeking: 'looking for a place',
  held: 'place held, to be sent',
  sent: 'waiting for the answer',
  booked: 'accepted, arrival expected',
  arrived: 'staying at the center',
  departed: 'has left the center',
  departedTo: 'left: {outcome}',
  transferred: 'moved on to another center',
  'no-show': 'did not come',
  withdrawn: 'request withdrawn',
  unmet: 'closed without a place',
  'referred-elsewhere': 'referred elsewhere',
} satisfies Room<'en', 'requestStates'>;

export const transferReasons = {
  safety: 'safety',
  care: 'care',
  family: 'closer to family',
  court: 'court or inquiry',
  capacity: 'lack of places',
  wish: 'the person’s wish',
  other: 'other reason',
} satisfies Room<'en', 'transferReasons'>;

export const milestones = {
  'reflection-end': 'end of the reflection period',
  'travel-papers': 'travel papers',
  'court-date': 'court date',
  'housing-found': 'housing found',
} satisfies Room<'en', 'milestones'>;

export const overstayReasons = {
  'no-housing': 'no housing to go to',
  papers: 'papers',
  court: 'court case',
  health: 'health',
  safety: 'safety',
  family: 'family',
  other: 'other reason',
  'not-said': 'reason not said yet',
} satisfies Room<'en', 'overstayReasons'>;
