import { mapNote } from '@iwaa/shared/expansion/words/en';

import type { Room } from '../messages.ts';

export const map = {
  title: 'Map of the regions',
  about: 'About this map',
  status: mapNote,
  source: '© OpenStreetMap contributors; geoBoundaries',
  regionValue: '{region}: {value}',
} satisfies Room<'en', 'map'>;
