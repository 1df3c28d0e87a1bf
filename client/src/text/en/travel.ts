import type { Room } from '../messages.ts';

export const travel = {
  title: 'Measured travel times',
  intro:
    'A CSV table “from,to,minutes”: two towns and minutes on each line. It replaces the table before; elsewhere the road stays estimated.',
  paste: 'Paste the lines here',
  check: 'Check without changing anything',
  replace: 'Replace the table',
  right: { one: '{count} way, all of it right.', other: '{count} ways, all of them right.' },
  wrong: { one: '{count} line to correct. Nothing changed.', other: '{count} lines to correct. Nothing changed.' },
  applied: { one: '{count} way kept.', other: '{count} ways kept.' },
  line: 'Line {row}, {column}:',
} satisfies Room<'en', 'travel'>;
