import { mapNote } from '@iwaa/shared/expansion/words/fr';

import { room } from '../messages.ts';

export const map = room({
  title: 'Carte des régions',
  about: 'À propos de cette carte',
  status: mapNote,
  source: '© contributeurs OpenStreetMap ; geoBoundaries',
  regionValue: '{region} : {value}',
});
