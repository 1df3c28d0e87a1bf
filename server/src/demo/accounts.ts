import type { Role } from '@iwaa/shared/access/access';

import type { CenterName, organizations } from './network.ts';

/** Printed where the demonstration starts: it protects nothing. */
export const demoPassword = 'iwaa-demo-2026';

type Account = {
  readonly label: string;
  readonly role: Role;
  readonly center?: CenterName;
  readonly organization?: keyof typeof organizations;
};

export const accounts = {
  coordinator: { label: 'Coordination', role: 'coordinator' },
  'manager.fes': { label: 'Direction, Fès', role: 'manager', center: 'jasmin' },
  'manager.tanger': { label: 'Direction, Tanger', role: 'manager', center: 'olivier' },
  'staff.fes': { label: 'Équipe de nuit, Fès', role: 'staff', center: 'jasmin' },
  'agent.hotline': { label: 'Ligne d’écoute, poste 2', role: 'agent', organization: 'hotline' },
  'agent.police': { label: 'Cellule d’accueil', role: 'agent', organization: 'police' },
  planner: { label: 'Planification', role: 'planner' },
  auditor: { label: 'Audit', role: 'auditor' },
} as const satisfies Record<string, Account>;

export type Username = keyof typeof accounts;
export const demoUsernames: readonly string[] = Object.keys(accounts);
