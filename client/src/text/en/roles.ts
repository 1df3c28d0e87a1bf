import type { Room } from '../messages.ts';

export const roles = {
  agent: 'referral agent',
  staff: 'center staff',
  manager: 'center manager',
  coordinator: 'coordination',
  planner: 'planning',
  auditor: 'audit',
} satisfies Room<'en', 'roles'>;
