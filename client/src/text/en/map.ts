import type { Room } from '../messages.ts';

export const map = {
  title: 'Map of the regions',
  about: 'About this map',
  status: 'The map shows administrative regions (division of 2015) for planning and takes no position.',
  source: '© OpenStreetMap contributors; geoBoundaries',
  regionValue: '{region}: {value}',
} satisfies Room<'en', 'map'>;
