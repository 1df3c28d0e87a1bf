import { room } from '../messages.ts';

export const status = room({
  free: 'libre',
  held: 'retenu',
  booked: 'réservé',
  occupied: 'occupé',
  kept: 'gardé vide',
  closed: 'fermé',
  cleaning: 'nettoyage',
  unconfirmed: 'à confirmer',
});
