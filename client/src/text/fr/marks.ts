import { room } from '../messages.ts';

/** Marks that keep people apart without saying why. */
export const marks = room({
  title: 'Séparation',
  intro:
    'Un numéro de téléphone, un surnom, un village, un numéro d’affaire. Iwaa n’en garde qu’une empreinte : personne ne peut la relire, et elle sert seulement à ne pas réunir des personnes qui ne doivent pas se croiser.',
  none: 'Aucune marque.',
  kind: 'De quoi s’agit-il ?',
  phone: 'Téléphone',
  nickname: 'Surnom',
  place: 'Lieu',
  incident: 'Numéro d’affaire',
  stance: 'Ces personnes…',
  'keep-apart': 'ne doivent pas croiser qui y est lié',
  belongs: 'y sont liées',
  text: 'La marque',
  textHint: 'Elle est effacée d’ici dès qu’elle est ajoutée.',
  textMissing: 'Écrivez la marque.',
  add: 'Ajouter la marque',
  added: 'Marque ajoutée. Seule son empreinte est gardée.',
  ofCenter: 'par le centre',
  takeBack: 'Retirer',
  takeBackNamed: 'Retirer la marque : {mark}',
  takenBack: 'Marque retirée.',
  line: '{kind} · {stance}',
  conflicts: 'Ces personnes ne doivent pas se croiser avec :',
  conflict: '{place}, demande',
  forCoordination: 'À vous de parler aux deux côtés : eux lisent seulement « conflit ».',
});
