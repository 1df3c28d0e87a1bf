import { randomUUID } from 'node:crypto';

import type { Caller } from './callers.ts';
import type { Command } from './commands.ts';
import type { House } from './context.ts';
import { onShift, onStaff } from './staff.ts';

const ofCenterLead = { by: 'manager', strangers: ['otherManager'], announces: ['capacity'] } as const;

/** The same call on what was made for it, and on nothing. */
const on = (make: (house: House) => Promise<string>, call: (caller: Caller, id: string) => Promise<unknown>) =>
  async function prepare(house: House) {
    const id = await make(house);
    return { call: (caller: Caller) => call(caller, id), absent: (caller: Caller) => call(caller, randomUUID()) };
  };
const jasmin = async ({ network }: House) => network.jasmin.id;
const night = { begins: '20:00', ends: '08:00' };

async function away(house: House): Promise<string> {
  const absence = { memberId: await onStaff(house), centerId: house.network.jasmin.id, during: '[2089-01-01,)' };
  const { id } = await house.owner.insertInto('staffAbsence').values(absence).returning('id').executeTakeFirstOrThrow();
  return id;
}

export const ofStaff: readonly Command[] = [
  {
    ...{ act: 'staff.writeMember', ...ofCenterLead },
    prepare: async (house) => {
      const displayName = `typed ${randomUUID().slice(0, 8)}`;
      return on(jasmin, (caller, centerId) => caller.staff.writeMember({ centerId, displayName, profession: 'nurse' }))(
        house,
      );
    },
  },
  {
    ...{ act: 'staff.retireMember', ...ofCenterLead },
    prepare: on(onStaff, (caller, memberId) => caller.staff.retireMember({ memberId })),
  },
  {
    ...{ act: 'staff.setShift', ...ofCenterLead },
    prepare: on(onStaff, (caller, memberId) => caller.staff.setShift({ memberId, day: '2090-01-01', shifts: [night] })),
  },
  {
    ...{ act: 'staff.copyWeek', ...ofCenterLead },
    prepare: on(jasmin, (caller, centerId) =>
      caller.staff.copyWeek({ centerId, from: '2089-12-05', into: '2089-12-12' }),
    ),
  },
  {
    ...{ act: 'staff.absence', ...ofCenterLead },
    prepare: on(
      async (house) => onShift(house, await onStaff(house), -1, 7),
      (caller, shiftId) => caller.staff.absence({ shiftId }),
    ),
  },
  {
    ...{ act: 'staff.endAbsence', ...ofCenterLead },
    prepare: on(away, (caller, absenceId) => caller.staff.endAbsence({ absenceId })),
  },
  {
    ...{ act: 'staff.writeCover', ...ofCenterLead },
    prepare: async (house) => {
      await house.owner.deleteFrom('coverHours').execute();
      return on(jasmin, (caller, centerId) =>
        caller.staff.writeCover({ centerId, version: 0, dayBegins: '07:00', nightBegins: '19:00', rules: [] }),
      )(house);
    },
  },
];
