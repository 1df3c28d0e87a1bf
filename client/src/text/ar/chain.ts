import type { Room } from '../messages.ts';

export const chain = {
  maybe: 'ربما: سأتصل بكم',
  maybeTold: 'الموجِّه يعلم منذ {moment} أنكم ستتصلون به. المهلة مستمرة.',
  maybeSaid: 'قرأ {place} الطلب منذ {moment} وسيتصل بكم.',
  reminded: 'أُرسل تذكير إلى المركز {moment}.',
  overdueToAgent: 'انتهى الأجل وأُشعر النائب. تبقى الأسرّة محجوزة حتى {moment}.',
  overdueToCenter: 'انتهى الأجل وأُشعر النائب. ما زال بإمكانكم الجواب حتى {moment}.',
  heldUntil: 'إن لم يأتِ جواب يُشعَر النائب، وتبقى الأسرّة محجوزة حتى {moment}.',
} satisfies Room<'ar', 'chain'>;
