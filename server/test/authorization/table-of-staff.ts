import type { Row } from './table.ts';

const centers = { coordinator: 'any', manager: 'own', staff: 'own' } as const;
const managers = { coordinator: 'any', manager: 'own' } as const;

/** The rows of the staff: the night team reads the rota and records absences, whoever leads the center does the rest. */
export const tableOfStaff: Readonly<Record<string, Row>> = {
  'staff.members': { on: 'center', may: managers, input: ({ centerId }) => ({ centerId }) },
  'staff.writeMember': {
    on: 'center',
    may: managers,
    input: ({ centerId, name }) => ({ centerId, displayName: name, profession: 'nurse' }),
  },
  'staff.retireMember': { on: 'member', may: managers, input: ({ memberId }) => ({ memberId }) },
  'staff.rota': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'staff.tonight': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'staff.setShift': {
    on: 'member',
    may: managers,
    input: ({ memberId }) => ({ memberId, day: '2090-01-01', shifts: [{ begins: '20:00', ends: '08:00' }] }),
  },
  'staff.copyWeek': {
    on: 'center',
    may: managers,
    input: ({ centerId }) => ({ centerId, from: '2089-12-05', into: '2089-12-12' }),
  },
  'staff.absence': {
    on: 'member',
    may: centers,
    input: ({ memberId }) => ({ memberId, from: '2090-01-01', until: null }),
  },
  'staff.endAbsence': { on: 'absence', may: centers, input: ({ absenceId }) => ({ absenceId }) },
  'staff.cover': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'staff.writeCover': {
    on: 'center',
    may: managers,
    input: ({ centerId }) => ({ centerId, version: 0, dayBegins: '08:00', nightBegins: '20:00', rules: [] }),
  },
};
