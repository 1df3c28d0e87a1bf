import { room } from '../messages.ts';

export const refusals = room({
  'signed-out': 'Votre session est terminée. Votre saisie reste sur cette page. Reconnectez-vous pour continuer.',
  'wrong-credentials': 'Identifiant ou mot de passe inexact. Vérifiez les deux et réessayez.',
  'too-many-tries':
    'Trop d’essais. Attendez quelques minutes, puis réessayez, ou demandez de l’aide à votre coordination.',
  forbidden: 'Votre rôle ne permet pas cette action. Rien n’a changé. Demandez à votre coordination.',
  'not-found': 'Cet élément n’existe plus ou ne vous est pas ouvert. Revenez à la liste.',
  'invitation-spent': 'Ce lien d’invitation a déjà servi ou a expiré. Demandez-en un nouveau à votre coordination.',
  'username-taken': 'Cet identifiant est déjà pris. Votre saisie est gardée. Choisissez-en un autre.',
  'own-account':
    'Vous ne pouvez pas faire cela sur votre propre compte. Demandez à une autre personne de la coordination.',
  'changed-meanwhile': 'Quelqu’un a modifié cela entre-temps. Votre saisie est gardée. Relisez, puis recommencez.',
  'key-reused':
    'Cette action a déjà été envoyée avec un autre contenu. Rien de plus n’a changé. Rechargez la page et vérifiez.',
  busy: 'Beaucoup de monde en ce moment. Votre saisie est gardée. Réessayez dans un instant.',
  taken: 'Le lit vient d’être pris. Votre demande est gardée. Choisissez une autre place.',
  'room-taken':
    'La chambre vient d’être donnée à d’autres personnes. Votre demande est gardée. Choisissez une autre place.',
  staffing:
    'Le personnel de garde ne suffit pas pour ces personnes. Rien n’a changé. Choisissez une autre place, ou demandez au responsable du centre, qui peut accepter en disant pourquoi.',
  'does-not-fit': 'Cette place ne convient plus à ces personnes. Votre demande est gardée. Voyez les autres places.',
  'bed-occupied': 'Une personne dort dans ce lit. Rien n’a changé. Fermez-le à partir du jour de son départ.',
  'bed-claimed-later': 'Ce lit est déjà promis plus tard. Rien n’a changé. Choisissez une fin plus proche.',
  'not-closed': 'Ce lit n’est pas fermé. Rien n’a changé.',
  'name-taken': 'Ce nom est déjà pris. Votre saisie est gardée. Choisissez-en un autre.',
  'hold-limit': 'Vous retenez déjà le nombre de places permis. Libérez-en une, puis réessayez.',
  'hold-lapsed':
    'Le temps de retenue est passé et la place est libérée. Votre demande est gardée. Retenez de nouveau une place.',
  'already-extended': 'Cette retenue a déjà été prolongée une fois. Envoyez la demande avant la fin.',
  'already-offered': 'Cette demande attend déjà une réponse. Rien n’a changé.',
  'already-sent': 'Cette demande est déjà envoyée. Rien n’a changé.',
  'not-sent': 'Cette demande n’est pas encore envoyée. Envoyez-la d’abord.',
  'already-answered': 'Une réponse a déjà été donnée. Rien n’a changé. Rechargez pour la lire.',
  'wrong-state': 'La situation a changé et cette action n’est plus possible. Rechargez pour voir où elle en est.',
  'too-late': 'Le délai est passé. Rien n’a changé. Voyez ce qui est encore possible.',
  'transfer-under-way':
    'Un transfert vers un autre centre est en cours. Rien n’a changé : annulez d’abord le transfert.',
  overdue: 'Le jour prévu est passé. Dites pourquoi le séjour se prolonge et donnez un nouveau jour.',
  'not-due': 'Ce n’est pas le moment de cette question. Rien n’a changé.',
  'undo-too-late': 'Il est trop tard pour annuler : quelque chose s’est passé depuis. Faites le changement inverse.',
  'note-identifies':
    'La note semble contenir un nom, un numéro ou une adresse. Elle est gardée ici, pas envoyée. Retirez-les, ou confirmez que ce n’en est pas.',
  'missing-details': 'Il manque des réponses. Votre saisie est gardée. Complétez-la.',
  'service-full':
    'Ce service n’a plus de place libre. Rien n’a changé. Choisissez un autre service, ou donnez la place en plus avec une raison.',
  'service-given': 'Cette personne a déjà une place dans ce service. Rien n’a changé.',
  'service-in-use':
    'Des personnes ont encore une place dans ce service. Rien n’a changé. Gardez au moins autant de places.',
  'call-taken': 'Quelqu’un appelle déjà ce centre. Rien n’a changé. Prenez un autre centre, ou attendez son résultat.',
  'call-not-taken': 'Vous n’avez pas pris cet appel, ou il est clos. Rien n’a changé. Prenez l’appel d’abord.',
  'unknown-push-service':
    'Le service de notifications de ce navigateur n’est pas reconnu. Rien n’a changé. Essayez avec un autre navigateur, ou choisissez l’e-mail.',
  'already-planned': 'Cette étape est déjà prévue ce jour-là pour cette personne. Rien n’a changé.',
  'two-shifts': 'Cette personne est déjà au planning à ces heures. Rien n’a changé. Libérez d’abord l’autre service.',
  'already-absent': 'Cette personne est déjà notée absente à ces heures. Rien n’a changé. Rechargez pour le voir.',
  'no-sites': 'Ce scénario n’a encore aucun lieu pour un centre. Rien n’a été lancé. Ajoutez au moins une ville.',
  'run-limit': 'Trop de vos calculs attendent déjà. Rien n’a été lancé. Laissez-en finir un ou arrêtez-le.',
  'not-in-plan':
    'Ce plan n’ouvre pas de nouveau centre dans cette ville. Rien n’a changé. Rechargez le plan, puis choisissez une ville qu’il ouvre.',
  'already-adopted': 'Cette ville du plan est déjà un centre prévu. Rien n’a changé. Ouvrez ce centre pour continuer.',
  'people-present': 'Des personnes y sont encore. Rien n’a changé. Attendez leur départ ou déplacez-les d’abord.',
  'date-past': 'Cette date est passée. Votre saisie est gardée. Choisissez une date à venir.',
  invalid: 'Une réponse est à corriger. Votre saisie est gardée. Vérifiez-la.',
  unknown: 'Cela n’a pas été accepté. Rien n’a changé et votre saisie est gardée. Vérifiez et réessayez. ({code})',
  separation: 'Conflit : parlez à la coordination. Votre demande est gardée. Une autre place reste possible.',
  'mark-unusable': 'Cette marque est trop courte pour servir. Rien n’a été gardé. Écrivez-la en entier.',
  'no-surge': 'Aucun afflux n’est ouvert dans votre région. Rien n’a changé. Demandez à la coordination de l’ouvrir.',
  'surge-open': 'Un afflux est déjà ouvert dans cette région. Rien n’a changé. Mettez-y fin d’abord.',
});
