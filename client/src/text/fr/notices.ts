import { sentences } from '@iwaa/shared/notifications/sentences/fr';

import { room } from '../messages.ts';

export const notices = room({
  ...sentences,
  title: 'Notifications',
  unread: {
    one: '{count} notification non lue',
    many: '{count} notifications non lues',
    other: '{count} notifications non lues',
  },
  noneUnread: 'Notifications, tout est lu',
  arrived: 'Nouvelle notification',
  isNew: 'non lue',
  actNow: 'à faire maintenant',
  readAll: 'Tout marquer comme lu',
  allRead: 'Tout est marqué comme lu.',
  older: 'Plus anciennes',
  none: 'Rien pour vous en ce moment.',
  noneWhat: 'Ce qui demande votre attention s’écrira ici, et le nombre paraîtra en haut de chaque page.',
});
