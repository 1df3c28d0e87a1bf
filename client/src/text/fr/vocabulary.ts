/** Words of the shared lists (shared/src/placements/words.ts, shared/src/centers/words.ts): one room for each list. */
import { room } from '../messages.ts';

export const groups = room({ woman: 'Femme', man: 'Homme', girl: 'Fille', boy: 'Garçon' });

/** A party in words. The rest of the sentence joins them: "femme + 2 enfants". */
export const party = room({
  woman: { one: 'femme', many: '{count} femmes', other: '{count} femmes' },
  man: { one: 'homme', many: '{count} hommes', other: '{count} hommes' },
  girl: { one: 'fille', many: '{count} filles', other: '{count} filles' },
  boy: { one: 'garçon', many: '{count} garçons', other: '{count} garçons' },
  children: { one: '1 enfant', many: '{count} enfants', other: '{count} enfants' },
  and: '{first} + {rest}',
  comma: ', ',
  aged: '{who} ({ages})',
  years: '{age} ans',
});

export const needs = room({
  pregnant: 'enceinte',
  infant: 'avec nourrisson',
  wheelchair: 'fauteuil roulant',
  'medical-care': 'soins médicaux',
  'psychological-care': 'soutien psychologique',
  'psychiatric-care': 'soins psychiatriques',
  'addiction-care': 'soins en addictologie',
  interpreter: 'interprète',
  escort: 'accompagnement sur la route',
});

export const urgencies = room({ now: 'maintenant', today: 'aujourd’hui', week: 'cette semaine', date: 'à une date' });

export const channels = room({
  hotline: 'ligne d’appel',
  police: 'police',
  border: 'poste frontière',
  prosecutor: 'parquet',
  court: 'tribunal',
  hospital: 'hôpital',
  association: 'association',
  'un-agency': 'agence des Nations unies',
  self: 'la personne elle-même',
  'other-center': 'autre centre',
});

export const consents = room({
  person: 'La personne est d’accord',
  guardian: 'Le tuteur légal est d’accord',
  protection: 'Mesure de protection',
});

export const overStaffings = room({
  'relief-coming': 'du renfort arrive',
  'manager-stays': 'je reste moi-même',
  'resident-leaving': 'une personne part bientôt',
  danger: 'danger, aucune autre place',
  other: 'autre raison',
});

export const declines = room({
  'no-suitable-place': 'pas de place adaptée',
  staffing: 'pas assez de personnel',
  'medical-need': 'besoin médical trop important',
  'psychiatric-need': 'besoin psychiatrique trop important',
  'addiction-need': 'besoin en addictologie trop important',
  'age-of-sons': 'âge des fils',
  'family-too-large': 'famille trop nombreuse',
  accessibility: 'accès difficile',
  language: 'langue non parlée',
  risk: 'risque pour quelqu’un',
  'legal-status': 'situation administrative',
  other: 'autre raison',
});

export const helps = room({
  'another-day': 'un autre jour',
  'fewer-people': 'moins de personnes',
  interpreter: 'un interprète',
  'medical-support': 'un appui médical',
  escort: 'un accompagnement',
  'call-us': 'nous appeler',
});

export const departures = room({
  'own-housing': 'logement à soi',
  family: 'famille',
  'voluntary-return': 'retour volontaire',
  'other-center': 'autre centre',
  hospital: 'hôpital',
  'left-without-notice': 'départ sans prévenir',
  other: 'autre',
});

export const withdrawals = room({
  'found-elsewhere': 'place trouvée ailleurs',
  'person-changed-mind': 'la personne a changé d’avis',
  'no-longer-needed': 'plus nécessaire',
  'entered-in-error': 'saisie par erreur',
  'choose-another-place': 'choisir une autre place',
  'center-cannot': 'le centre ne peut plus',
  unmet: 'aucune place trouvée',
});

export const tongues = room({
  ar: 'arabe',
  ber: 'amazighe',
  fr: 'français',
  en: 'anglais',
  es: 'espagnol',
  wo: 'wolof',
  ff: 'peul',
  bm: 'bambara',
  pt: 'portugais',
  fil: 'filipino',
  am: 'amharique',
  ti: 'tigrigna',
});

export const requestStates = room({
  seeking: 'cherche une place',
  held: 'place retenue, à envoyer',
  sent: 'attend la réponse',
  booked: 'acceptée, arrivée attendue',
  arrived: 'accueil en cours',
  departed: 'a quitté le centre',
  departedTo: 'partie : {outcome}',
  transferred: 'partie vers un autre centre',
  'no-show': 'pas venue',
  withdrawn: 'demande retirée',
  unmet: 'close sans place',
  'referred-elsewhere': 'orientée ailleurs',
});

export const transferReasons = room({
  safety: 'sécurité',
  care: 'soins',
  family: 'rapprochement familial',
  court: 'tribunal ou enquête',
  capacity: 'manque de place',
  wish: 'souhait de la personne',
  other: 'autre raison',
});

export const milestones = room({
  'reflection-end': 'fin du délai de réflexion',
  'travel-papers': 'documents de voyage',
  'court-date': 'date au tribunal',
  'housing-found': 'logement trouvé',
});

export const overstayReasons = room({
  'no-housing': 'pas de logement à la sortie',
  papers: 'papiers',
  court: 'procédure au tribunal',
  health: 'santé',
  safety: 'sécurité',
  family: 'famille',
  other: 'autre raison',
  'not-said': 'raison pas encore dite',
});
