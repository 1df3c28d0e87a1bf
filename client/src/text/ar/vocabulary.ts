/**
 * Words of the shared lists, one room for each list. A message that begins with a hole and is itself put into others begins
 * with a mark of direction (\u200f), or it would be read from the left there.
 */
import type { Room } from '../messages.ts';

export const groups = { woman: 'امرأة', man: 'رجل', girl: 'فتاة', boy: 'فتى' } satisfies Room<'ar', 'groups'>;

export const party = {
  woman: {
    zero: 'بلا نساء',
    one: 'امرأة',
    two: 'امرأتان',
    few: '{count} نساء',
    many: '{count} امرأة',
    other: '{count} امرأة',
  },
  man: { zero: 'بلا رجال', one: 'رجل', two: 'رجلان', few: '{count} رجال', many: '{count} رجلاً', other: '{count} رجل' },
  girl: {
    zero: 'بلا فتيات',
    one: 'فتاة',
    two: 'فتاتان',
    few: '{count} فتيات',
    many: '{count} فتاة',
    other: '{count} فتاة',
  },
  boy: { zero: 'بلا فتيان', one: 'فتى', two: 'فتيان', few: '{count} فتيان', many: '{count} فتى', other: '{count} فتى' },
  children: {
    zero: 'بلا أطفال',
    one: 'طفل',
    two: 'طفلان',
    few: '{count} أطفال',
    many: '{count} طفلاً',
    other: '{count} طفل',
  },
  and: '\u200f{first} + {rest}',
  comma: '، ',
  aged: '\u200f{who} ({ages})',
  years: '{age} سنة',
} satisfies Room<'ar', 'party'>;

export const needs = {
  pregnant: 'حامل',
  infant: 'مع رضيع',
  wheelchair: 'كرسي متحرك',
  'medical-care': 'رعاية طبية',
  'psychological-care': 'دعم نفسي',
  'psychiatric-care': 'رعاية في الطب النفسي',
  'addiction-care': 'علاج الإدمان',
  interpreter: 'ترجمة',
  escort: 'مرافقة في الطريق',
} satisfies Room<'ar', 'needs'>;

export const urgencies = { now: 'الآن', today: 'اليوم', week: 'هذا الأسبوع', date: 'في تاريخ محدد' } satisfies Room<
  'ar',
  'urgencies'
>;

export const channels = {
  hotline: 'خط الاتصال',
  police: 'الشرطة',
  border: 'مركز حدودي',
  prosecutor: 'النيابة العامة',
  court: 'المحكمة',
  hospital: 'المستشفى',
  association: 'جمعية',
  'un-agency': 'وكالة أممية',
  self: 'الشخص نفسه',
  'other-center': 'مركز آخر',
} satisfies Room<'ar', 'channels'>;

export const consents = {
  person: 'الشخص موافق',
  guardian: 'الولي القانوني موافق',
  protection: 'تدبير حماية',
} satisfies Room<'ar', 'consents'>;

export const overStaffings = {
  'relief-coming': 'هناك دعم في الطريق',
  'manager-stays': 'سأبقى بنفسي',
  'resident-leaving': 'شخص سيغادر قريباً',
  danger: 'خطر، ولا مكان آخر',
  other: 'سبب آخر',
} satisfies Room<'ar', 'overStaffings'>;

export const declines = {
  'no-suitable-place': 'لا مكان مناسب',
  staffing: 'نقص في الفريق',
  'medical-need': 'حاجة طبية تفوق الإمكان',
  'psychiatric-need': 'حاجة للطب النفسي تفوق الإمكان',
  'addiction-need': 'حاجة لعلاج الإدمان تفوق الإمكان',
  'age-of-sons': 'سن الأبناء',
  'family-too-large': 'أسرة كبيرة العدد',
  accessibility: 'صعوبة الولوج',
  language: 'لغة غير متوفرة',
  risk: 'خطر على شخص ما',
  'legal-status': 'الوضعية القانونية',
  other: 'سبب آخر',
} satisfies Room<'ar', 'declines'>;

export const helps = {
  'another-day': 'يوم آخر',
  'fewer-people': 'عدد أقل من الأشخاص',
  interpreter: 'مترجم',
  'medical-support': 'دعم طبي',
  escort: 'مرافقة',
  'call-us': 'الاتصال بنا',
} satisfies Room<'ar', 'helps'>;

export const departures = {
  'own-housing': 'سكن خاص',
  family: 'الأسرة',
  'voluntary-return': 'عودة طوعية',
  'other-center': 'مركز آخر',
  hospital: 'المستشفى',
  'left-without-notice': 'مغادرة دون إخبار',
  other: 'غير ذلك',
} satisfies Room<'ar', 'departures'>;

export const withdrawals = {
  'found-elsewhere': 'وُجد مكان آخر',
  'person-changed-mind': 'غيّر الشخص رأيه',
  'no-longer-needed': 'لم تعد هناك حاجة',
  'entered-in-error': 'أُدخل خطأً',
  'choose-another-place': 'اختيار مكان آخر',
  'center-cannot': 'لم يعد المركز قادراً',
  unmet: 'لم يوجد مكان',
} satisfies Room<'ar', 'withdrawals'>;

export const tongues = {
  ar: 'العربية',
  ber: 'الأمازيغية',
  fr: 'الفرنسية',
  en: 'الإنجليزية',
  es: 'الإسبانية',
  wo: 'الولوفية',
  ff: 'الفولانية',
  bm: 'البامبارا',
  pt: 'البرتغالية',
  fil: 'الفلبينية',
  am: 'الأمهرية',
  ti: 'التغرينية',
} satisfies Room<'ar', 'tongues'>;

export const requestStates = {
  seeking: 'يبحث عن مكان',
  held: 'مكان محجوز مؤقتاً، في انتظار الإرسال',
  sent: 'في انتظار الجواب',
  booked: 'مقبول، الوصول منتظر',
  arrived: 'الإقامة جارية',
  departed: 'غادر المركز',
  departedTo: 'مغادرة: {outcome}',
  transferred: 'انتقال إلى مركز آخر',
  'no-show': 'لم يصل',
  withdrawn: 'سُحب الطلب',
  unmet: 'أُغلق دون مكان',
  'referred-elsewhere': 'وُجّه إلى جهة أخرى',
} satisfies Room<'ar', 'requestStates'>;

export const transferReasons = {
  safety: 'السلامة',
  care: 'الرعاية',
  family: 'القرب من الأسرة',
  court: 'المحكمة أو التحقيق',
  capacity: 'نقص الأماكن',
  wish: 'رغبة الشخص',
  other: 'سبب آخر',
} satisfies Room<'ar', 'transferReasons'>;

export const milestones = {
  'reflection-end': 'نهاية مهلة التفكير',
  'travel-papers': 'وثائق السفر',
  'court-date': 'موعد المحكمة',
  'housing-found': 'إيجاد سكن',
} satisfies Room<'ar', 'milestones'>;

export const overstayReasons = {
  'no-housing': 'لا سكن عند الخروج',
  papers: 'الوثائق',
  court: 'إجراءات المحكمة',
  health: 'الصحة',
  safety: 'السلامة',
  family: 'الأسرة',
  other: 'سبب آخر',
  'not-said': 'لم يُذكر السبب بعد',
} satisfies Room<'ar', 'overstayReasons'>;
