import { room } from '../messages.ts';

/** What happens while an answer is awaited, step by step. */
export const chain = room({
  maybe: 'Peut-être : je vous appelle',
  maybeTold: 'L’agent sait depuis {moment} que vous allez l’appeler. Le délai continue.',
  maybeSaid: '{place} a lu la demande depuis {moment} et va vous appeler.',
  reminded: 'Rappel envoyé au centre {moment}.',
  overdueToAgent: 'Le délai est passé : la suppléance est prévenue. Les lits restent retenus jusqu’à {moment}.',
  overdueToCenter: 'Le délai est passé : la suppléance est prévenue. Vous pouvez encore répondre jusqu’à {moment}.',
  heldUntil: 'Sans réponse, la suppléance est prévenue, et les lits restent retenus jusqu’à {moment}.',
});
