import { room } from '../messages.ts';

/** A surge: when a region may add beds for a time. */
export const surge = room({
  title: 'Ouvrir un afflux',
  what: 'Pendant un afflux, les centres de la région peuvent ajouter des lits d’appoint. Ils disparaissent avec lui ; qui y dort encore y reste.',
  choose: 'Choisir la région',
  region: 'Région',
  regionMissing: 'Choisissez la région.',
  until: 'Dernier jour',
  why: 'Motif',
  openVerb: 'Ouvrir l’afflux',
  opened: 'Afflux ouvert. Les centres de la région le voient.',
  ended: 'Afflux terminé.',
  end: 'Mettre fin : {region}',
  open: 'Afflux ouvert : {region}, jusqu’au {day} ({reason}).',
  extraBeds: { one: '{count} lit d’appoint.', many: '{count} lits d’appoint.', other: '{count} lits d’appoint.' },
  raid: 'intervention',
  border: 'frontière',
  disaster: 'catastrophe',
  closure: 'fermeture d’un centre',
  season: 'saison',
  other: 'autre',
  here: 'Un afflux est ouvert dans votre région jusqu’au {day}.',
  goWithIt: 'Les lits d’appoint disparaissent avec l’afflux ; qui y dort encore y reste.',
  room: 'Chambre',
  howMany: 'Lits d’appoint',
  addVerb: 'Ajouter',
  added: {
    one: '{count} lit d’appoint ajouté.',
    many: '{count} lits d’appoint ajoutés.',
    other: '{count} lits d’appoint ajoutés.',
  },
});
