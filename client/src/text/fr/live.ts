import { room } from '../messages.ts';

export const live = room({
  connecting: 'Connexion…',
  live: 'En direct',
  reconnecting: 'Reconnexion…',
  lastConfirmed: 'Dernière mise à jour {time}',
  offline: 'Hors ligne',
  offlineSince: 'Hors ligne, page de {time}',
  offlineWaiting: {
    one: 'Hors ligne : {count} changement en attente',
    many: 'Hors ligne : {count} changements en attente',
    other: 'Hors ligne : {count} changements en attente',
  },
});
