import { mapNote } from '@iwaa/shared/expansion/words/ar';

import type { Room } from '../messages.ts';

export const map = {
  title: 'خريطة الجهات',
  about: 'حول هذه الخريطة',
  status: mapNote,
  source: '© المساهمون في OpenStreetMap؛ geoBoundaries',
  regionValue: '{region}: {value}',
} satisfies Room<'ar', 'map'>;
