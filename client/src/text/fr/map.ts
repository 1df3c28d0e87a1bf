import { room } from '../messages.ts';

export const map = room({
  title: 'Carte des régions',
  about: 'À propos de cette carte',
  status: 'La carte montre des régions administratives (découpage de 2015) pour planifier et ne prend aucune position.',
  source: '© contributeurs OpenStreetMap ; geoBoundaries',
  regionValue: '{region} : {value}',
});
