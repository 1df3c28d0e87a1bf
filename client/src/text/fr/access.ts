import { room } from '../messages.ts';

export const access = room({
  title: 'Personnes',
});
