import type { NotificationKind } from '../words.ts';

/** What each kind says, on the screen, in a mail and on a locked telephone: where to look, nothing of what is there. */
export const sentences = {
  'request-awaits': 'Une demande vous attend',
  'answer-half-time': 'Une demande attend toujours votre réponse : la moitié du temps est passée',
  'answer-overdue': 'Une demande est restée sans réponse : à vous d’agir',
  answered: 'Vous avez une réponse',
  maybe: 'Le centre vous appelle avant de répondre',
  lapsed: 'Le délai est passé sans réponse',
  withdrawn: 'Une demande ou une place a été retirée',
  message: 'Vous avez un message',
  'arrival-due': 'Une arrivée est attendue',
  outcome: 'Il y a des nouvelles d’un placement',
  suggestion: 'Une place pourrait convenir',
  'confirm-waiting': 'Dites si la demande attend toujours',
  'stale-center': 'Les chiffres de votre centre sont à confirmer',
  'call-list': 'Un centre est à appeler',
  'follow-up-due': 'Une question est à poser, 30 jours après',
  overstay: 'Un séjour dépasse la date prévue',
  'staffing-gap': 'Il manquera du personnel',
  transfer: 'Un transfert vous concerne',
  group: 'Un groupe vous concerne',
} as const satisfies Record<NotificationKind, string>;
