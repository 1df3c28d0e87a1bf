import type { Room } from '../messages.ts';

export const centers = {
  title: 'Centers',
} satisfies Room<'en', 'centers'>;
