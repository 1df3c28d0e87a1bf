import { room } from '../messages.ts';

export const problems = room({
  unreachable: 'Le réseau ne répond pas pour le moment. Nous réessayons sans arrêt. Si cela presse, téléphonez.',
  notLoaded: 'Cette partie n’a pas pu être chargée. Rien n’est perdu. Réessayez, ou téléphonez si cela presse.',
  internal:
    'Quelque chose n’a pas fonctionné de notre côté. Vérifiez avant de recommencer, et donnez cette référence à votre coordination : {reference}.',
  reload: 'Recharger la page',
  notFoundTitle: 'Cette page n’existe pas',
  notFound: 'Le lien est peut-être ancien, ou cette page ne vous est pas ouverte. Revenez à l’accueil.',
  home: 'Revenir à l’accueil',
});
