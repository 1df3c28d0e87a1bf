import { room } from '../messages.ts';

export const words = room({
  close: 'Fermer',
  cancel: 'Annuler',
  edit: 'Modifier',
  save: 'Enregistrer',
  undo: 'Annuler l’action',
  retry: 'Réessayer',
  back: 'Retour',
  more: 'Un de plus : {what}',
  less: 'Un de moins : {what}',
  optional: 'facultatif',
  loading: 'Chargement…',
  working: 'En cours…',
  checking: 'Vérification en cours : la réponse s’est perdue en route. Votre saisie est gardée.',
  waitingForLine: 'Hors ligne : ce changement est gardé et part dès que la ligne revient. Laissez cette page ouverte.',
  correctThese: 'À corriger avant de continuer',
  undoFor: {
    one: 'Annulable pendant {count} seconde',
    many: 'Annulable pendant {count} secondes',
    other: 'Annulable pendant {count} secondes',
  },
  beds: { one: '{count} lit', many: '{count} lits', other: '{count} lits' },
  places: { one: '{count} place', many: '{count} places', other: '{count} places' },
  people: { one: '{count} personne', many: '{count} personnes', other: '{count} personnes' },
});
