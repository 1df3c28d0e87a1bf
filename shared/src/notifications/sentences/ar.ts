import type { NotificationKind } from '../words.ts';

export const sentences = {
  'request-awaits': 'هناك طلب في انتظاركم',
  'answer-half-time': 'ما زال طلب ينتظر جوابكم: مضى نصف الأجل',
  'answer-overdue': 'بقي طلب دون جواب: عليكم التصرّف',
  answered: 'وصلكم جواب',
  maybe: 'سيتصل بكم المركز قبل أن يجيب',
  lapsed: 'انقضى الأجل دون جواب',
  withdrawn: 'سُحب طلب أو مكان',
  message: 'وصلتكم رسالة',
  'arrival-due': 'هناك وصول منتظر',
  outcome: 'هناك جديد في إيواء',
  suggestion: 'هناك مكان قد يناسب',
  'confirm-waiting': 'أخبرونا هل ما زال الطلب قائماً',
  'stale-center': 'أرقام مركزكم تحتاج إلى تأكيد',
  'call-list': 'هناك مركز ينبغي الاتصال به',
  'follow-up-due': 'هناك سؤال ينبغي طرحه بعد 30 يوماً',
  overstay: 'إقامة تجاوزت تاريخها المتوقَّع',
  'staffing-gap': 'سينقص بعض العاملين',
  transfer: 'هناك نقل يعنيكم',
  group: 'هناك مجموعة تعنيكم',
} as const satisfies Record<NotificationKind, string>;
