import { room } from '../messages.ts';

export const audit = room({
  title: 'Journal',
});
