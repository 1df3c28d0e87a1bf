import { room } from '../messages.ts';

export const roles = room({
  agent: 'orientation',
  staff: 'équipe du centre',
  manager: 'responsable de centre',
  coordinator: 'coordination',
  planner: 'planification',
  auditor: 'contrôle',
});
