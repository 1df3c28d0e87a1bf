import { room } from '../messages.ts';

/** What happens while an answer is awaited, step by step. */
export const chain = room({
  maybe: 'Peut-être : je vous appelle',
  maybeTold: 'L’agent sait depuis {moment} que vous allez l’appeler. Le délai continue.',
  maybeSaid: '{place} a lu la demande depuis {moment} et va vous appeler.',
  reminded: 'Rappel envoyé au centre {moment}.',
  overdueToAgent: 'Le délai est passé : la suppléance est prévenue. Les lits restent retenus ; fin : {moment}.',
  overdueToCenter: 'Le délai est passé : la suppléance est prévenue. Vous pouvez encore répondre ; fin : {moment}.',
  heldUntil: 'Sans réponse, la suppléance est prévenue, et les lits restent retenus ; fin : {moment}.',
  title: 'Centres sollicités',
  automatic: 'sollicité à la suite',
  goesOn: 'Le centre suivant est sollicité à l’instant.',
  keepTrying: 'Centres à essayer ensuite',
  stopsHere: 'S’il refuse ou ne répond pas, vous choisirez la suite.',
  withHelp: '{said}. Aurait aidé : {helps}.',
  ifNot: 'S’il refuse ou ne répond pas à temps',
  ifNotHint: 'Chaque centre garde ses lits le temps de répondre. Jamais deux à la fois.',
  iChoose: 'je choisis la suite moi-même',
  'state-held': 'réponse attendue',
  'state-accepted': 'accepté',
  'state-declined': 'refusé',
  'state-refused': 'refusé par la personne',
  'state-lapsed': 'sans réponse',
  'state-withdrawn': 'place rendue',
  centers: { one: '{count} centre', many: '{count} centres', other: '{count} centres' },
  goesOnAfter: {
    one: 'S’il refuse ou ne répond pas, {count} autre centre est sollicité de lui-même.',
    many: 'S’il refuse ou ne répond pas, jusqu’à {count} autres centres sont sollicités d’eux-mêmes, l’un après l’autre.',
    other:
      'S’il refuse ou ne répond pas, jusqu’à {count} autres centres sont sollicités d’eux-mêmes, l’un après l’autre.',
  },
  nextCenters: {
    one: 'solliciter {count} autre centre, le plus adapté',
    many: 'solliciter jusqu’à {count} autres centres, l’un après l’autre',
    other: 'solliciter jusqu’à {count} autres centres, l’un après l’autre',
  },
});
