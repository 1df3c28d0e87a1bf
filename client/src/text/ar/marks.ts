import type { Room } from '../messages.ts';

export const marks = {
  title: 'الفصل',
  intro:
    'رقم هاتف أو لقب أو قرية أو رقم واقعة. لا يحفظ إيواء إلا بصمتها: لا أحد يستطيع قراءتها، ولا تُستعمل إلا لئلا يجتمع أشخاص يجب ألا يلتقوا.',
  none: 'لا علامة.',
  kind: 'ما هي؟',
  phone: 'هاتف',
  nickname: 'لقب',
  place: 'مكان',
  incident: 'رقم واقعة',
  stance: 'هؤلاء الأشخاص…',
  'keep-apart': 'يجب ألا يلتقوا بمن له صلة بها',
  belongs: 'لهم صلة بها',
  text: 'العلامة',
  textHint: 'تُمحى من هنا فور إضافتها.',
  textMissing: 'اكتبوا العلامة.',
  add: 'إضافة العلامة',
  added: 'أُضيفت العلامة. لا تُحفظ إلا بصمتها.',
  ofCenter: 'من المركز',
  takeBack: 'سحب',
  takeBackNamed: 'سحب العلامة: {mark}',
  takenBack: 'سُحبت العلامة.',
  line: '{kind} · {stance}',
  conflicts: 'يجب ألا يلتقي هؤلاء الأشخاص بـ:',
  conflict: '{place}، الطلب',
  forCoordination: 'عليكم التحدث إلى الجانبين: لا يقرؤون إلا «تعارض».',
} satisfies Room<'ar', 'marks'>;
