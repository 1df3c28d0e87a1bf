import type { Room } from '../messages.ts';

export const live = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
  lastConfirmed: 'Last update {time}',
  offline: 'Offline',
  offlineSince: 'Offline, page from {time}',
  offlineWaiting: {
    one: 'Offline: {count} change waiting',
    other: 'Offline: {count} changes waiting',
  },
} satisfies Room<'en', 'live'>;
