import { room } from '../messages.ts';

/** Measured travel times between towns. */
export const travel = room({
  title: 'Durées de route mesurées',
  intro:
    'Un tableau CSV « from,to,minutes » : deux villes et des minutes par ligne. Il remplace le tableau précédent ; ailleurs la route reste estimée.',
  paste: 'Collez les lignes ici',
  check: 'Vérifier sans rien changer',
  replace: 'Remplacer le tableau',
  right: {
    one: '{count} trajet, tout est juste.',
    many: '{count} trajets, tout est juste.',
    other: '{count} trajets, tout est juste.',
  },
  wrong: {
    one: '{count} ligne à corriger. Rien n’a changé.',
    many: '{count} lignes à corriger. Rien n’a changé.',
    other: '{count} lignes à corriger. Rien n’a changé.',
  },
  applied: {
    one: '{count} trajet enregistré.',
    many: '{count} trajets enregistrés.',
    other: '{count} trajets enregistrés.',
  },
  line: 'Ligne {row}, {column} :',
});
