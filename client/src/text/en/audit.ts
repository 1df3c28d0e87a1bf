import type { Room } from '../messages.ts';

export const audit = {
  title: 'Audit',
} satisfies Room<'en', 'audit'>;
