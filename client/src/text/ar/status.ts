import type { Room } from '../messages.ts';

export const status = {
  free: 'متاح',
  held: 'مؤقّت',
  booked: 'محجوز',
  occupied: 'مشغول',
  kept: 'محفوظ',
  closed: 'مغلق',
  cleaning: 'تنظيف',
  unconfirmed: 'غير مؤكّد',
} satisfies Room<'ar', 'status'>;
