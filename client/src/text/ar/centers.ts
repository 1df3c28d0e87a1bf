import type { Room } from '../messages.ts';

export const centers = {
  title: 'المراكز',
} satisfies Room<'ar', 'centers'>;
