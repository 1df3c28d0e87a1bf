import type { Room } from '../messages.ts';

export const roles = {
  agent: 'الإحالة',
  staff: 'فريق المركز',
  manager: 'مسؤول المركز',
  coordinator: 'التنسيق',
  planner: 'التخطيط',
  auditor: 'المراقبة',
} satisfies Room<'ar', 'roles'>;
