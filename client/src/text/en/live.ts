import type { Room } from '../messages.ts';

export const live = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
  lastConfirmed: 'Last update {time}',
  offline: 'Offline',
  offlineSince: 'Offline, page from {time}',
} satisfies Room<'en', 'live'>;
