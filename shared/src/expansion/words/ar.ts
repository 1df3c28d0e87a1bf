import type { AssumptionText } from '../basis.ts';
import type { StartingDonor } from '../starting.ts';

export const assumptions = {
  'assumption-planner': 'اختيار المكلَّفين بالتخطيط',
  'assumption-no-local-evidence': 'لم يُنشر أي رقم مغربي',
  'assumption-borrowed-estimates': 'تقديرات من بلدان أخرى',
  'assumption-field-practice': 'ممارسة ميدانية',
  'assumption-small-homes': 'بيوت صغيرة، أكثر أماناً وأقرب إلى الحياة العادية',
  'assumption-labor-code-recalled': 'مدة الشغل القانونية، ينبغي التحقق منها',
  'assumption-safety-of-staff': 'لا أحد يسهر وحده',
  'assumption-growth-levels': 'ثلاثة مستويات لمعاينة الأثر',
  'assumption-round-figure': 'رقم مقرَّب',
} as const satisfies Record<`assumption-${AssumptionText}`, string>;

export const mapNote = 'تُظهر الخريطة الجهات الإدارية (تقسيم 2015) لغرض التخطيط ولا تتخذ أي موقف.';

export const donors = {
  programme: 'وكالات الأمم المتحدة (OIM، ONUDC، OIT)',
  state: 'ميزانية الدولة',
} as const satisfies Record<StartingDonor, string>;
