import { room } from '../messages.ts';

export const noticeSettings = room({
  title: 'Comment vous prévenir',
  byMail: 'Par e-mail',
  byPush: 'Sur vos appareils',
  mailIsOff:
    'L’e-mail est coupé : ce serveur n’a pas de service d’envoi. Les messages y sont seulement écrits dans un fichier, personne ne les reçoit.',
  email: 'Votre adresse e-mail',
  emailHow:
    'Un message tient en une phrase et une référence : ni nom, ni lieu, ni lien. Laissez vide pour n’en recevoir aucun.',
  wrongEmail: 'Écrivez une adresse complète, comme equipe@exemple.org.',
  language: 'Langue des messages',
  quiet: 'Heures calmes',
  from: 'De',
  until: 'À',
  quietHow: 'Entre ces heures, les messages attendent. La liste dans Iwaa, elle, continue.',
  wrongHours: 'Donnez les deux heures, différentes, ou aucune.',
  escalations: 'Ce qui demande d’agir maintenant vous parvient toujours, aussi pendant les heures calmes.',
  escalationsOnDuty:
    'Vous êtes de garde : une demande restée sans réponse vous parvient toujours, aussi pendant les heures calmes. Personne ne peut la couper.',
  save: 'Enregistrer',
  saved: 'C’est enregistré.',
  pushHow:
    'Votre téléphone ou votre ordinateur vous prévient même quand Iwaa est fermé, et quand vous êtes déconnecté. Sur un appareil partagé, ne l’activez pas.',
  pushHere: 'Prévenir sur cet appareil',
  pushOn: 'Cet appareil vous préviendra.',
  pushOff: 'Cet appareil ne vous préviendra plus.',
  pushStop: 'Arrêter',
  pushDenied: 'Le navigateur a dit non. Autorisez les notifications de ce site dans ses réglages, puis réessayez.',
  pushImpossible: 'Ce navigateur ne le permet pas ici. Sur un iPhone, ajoutez d’abord Iwaa à l’écran d’accueil.',
  noDevice: 'Aucun appareil pour le moment.',
});
