import type { Room } from '../messages.ts';

export const map = {
  title: 'خريطة الجهات',
  about: 'حول هذه الخريطة',
  status: 'تُظهر الخريطة الجهات الإدارية (تقسيم 2015) لغرض التخطيط ولا تتخذ أي موقف.',
  source: '© المساهمون في OpenStreetMap؛ geoBoundaries',
  regionValue: '{region}: {value}',
} satisfies Room<'ar', 'map'>;
