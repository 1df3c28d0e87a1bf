import { room } from '../messages.ts';

export const centers = room({
  title: 'Centres',
});
