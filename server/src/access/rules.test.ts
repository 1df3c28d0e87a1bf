import { type Role, roles, type Viewer } from '@iwaa/shared/access/access';
import { expect, test } from 'vitest';

import { type Act, ensure, grants, may, permits, scopeFaults } from './rules.ts';

const viewer = (role: Role): Viewer => ({
  accountId: 'account',
  sessionId: 'session',
  role,
  centerId: role === 'manager' || role === 'staff' ? 'jasmin' : null,
  organizationId: role === 'agent' ? 'hotline' : null,
});
const acts = Object.keys(grants).filter((path): path is Act => path in grants);
const own = { centerId: 'jasmin', organizationId: 'hotline' };
const others = { centerId: 'olivier', organizationId: 'police' };

test('what is not granted is closed: an act without a line, and a name of every object', () => {
  for (const path of ['access.absent', 'toString', '__proto__', 'constructor']) {
    expect(roles.some((role) => permits(viewer(role), path))).toBe(false);
  }
});

test.each(acts)('%s: only a coordinator or an auditor may do it to what is not theirs', (act) => {
  const strangers = roles.filter((role) => may(viewer(role), act, others));
  expect(strangers.every((role) => role === 'coordinator' || role === 'auditor')).toBe(true);
  expect(roles.filter((role) => may(viewer(role), act, own))).toEqual(expect.arrayContaining(strangers));
});

test('the planner and the auditor change nothing but scenarios, their own session and what they were told', () => {
  const isOwn = (act: string) => act.startsWith('access.') || act.startsWith('notifications.');
  const theirs = (role: Role) => acts.filter((act) => permits(viewer(role), act) && !isOwn(act));
  const isPlanning = (act: string) => act.startsWith('expansion.');
  expect(theirs('planner').filter((act) => !isPlanning(act))).toEqual([
    'centers.list',
    'ledger.surges',
    'services.catalogue',
    'availability.board',
    'availability.watch',
    'placements.funnel',
  ]);
  expect(acts.filter((act) => isPlanning(act) && !permits(viewer('planner'), act))).toEqual(['expansion.adopt']);
  expect(theirs('auditor')).toEqual([
    'audit.list',
    'audit.verify',
    'centers.list',
    'services.catalogue',
    'availability.watch',
    'health.read',
  ]);
});

test('nobody belongs to a center that is not named, and another’s thing is answered as an absent one', () => {
  expect(may(viewer('agent'), 'placements.read', { organizationId: null })).toBe(false);
  expect(may(viewer('planner'), 'centers.list', { centerId: null })).toBe(false);
  expect(() => ensure(viewer('manager'), 'centers.update', others)).toThrow('not-found');
});

test.each([
  ['manager', { centerId: 'c' }, []],
  ['staff', {}, ['centerId']],
  ['agent', { organizationId: 'o' }, []],
  ['agent', { centerId: 'c' }, ['centerId', 'organizationId']],
  ['coordinator', { organizationId: 'o' }, ['organizationId']],
  ['auditor', {}, []],
] as const)('a %s placed at %j lacks or should not have %j', (role, scope, faults) => {
  expect(scopeFaults({ role, ...scope })).toEqual(faults);
});
