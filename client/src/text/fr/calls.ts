import { room } from '../messages.ts';

export const calls = room({
  title: 'Centres à appeler',
  what: 'Leurs chiffres ont plus de deux fois l’âge promis : on ne peut plus s’y fier sans téléphoner. Qui prend un appel le garde dix minutes, pour que personne d’autre n’appelle.',
  none: 'Aucun centre à appeler : tous les chiffres sont assez récents.',
  never: 'Jamais confirmé.',
  since: 'Confirmé pour la dernière fois',
  promises: {
    one: '(promet toutes les heures)',
    many: '(promet toutes les {count} h)',
    other: '(promet toutes les {count} h)',
  },
  take: 'Je l’appelle',
  yours: 'L’appel est à vous jusqu’à {time}.',
  calling: 'appelle, jusqu’à {time}',
  mine: 'L’appel est à vous :',
  showPhone: 'Afficher le numéro',
  noPhone: 'Ce centre n’a pas noté de numéro de garde.',
  ask: 'Demandez si quelqu’un est arrivé ou parti, et si un lit est fermé. Si quelque chose a changé, ouvrez les lits et notez-le.',
  confirm: 'Confirmé au téléphone',
  confirmed: 'Les chiffres sont confirmés.',
  notReached: 'Personne n’a répondu',
  'not-reached': 'Noté : personne n’a répondu. Le centre reste dans la liste.',
  openBeds: 'Ouvrir les lits',
  noAnswer: 'Personne n’a répondu',
  noOutcome: 'Un appel sans résultat noté,',
});
