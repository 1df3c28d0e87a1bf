/** The changes this feature asks of the server, by name: pages bind them to the network, tests to invented answers. */
import type { WriteCover } from '@iwaa/shared/staff/cover';
import type { CopyWeek, RecordStaffAbsence, SetShift, WriteMember } from '@iwaa/shared/staff/staff';
import type { InferInput } from 'valibot';
import { createAction, type Action, type Change, type KeyContext } from '../platform/action.ts';

export type RotaChanges = {
  readonly setShift: Action<SetShift, unknown>;
  readonly copyWeek: Action<CopyWeek, { readonly copied: number }>;
  readonly absence: Action<RecordStaffAbsence, unknown>;
  readonly endAbsence: Action<{ readonly absenceId: string }, unknown>;
};

export type MemberChanges = {
  readonly write: Change<InferInput<typeof WriteMember>, unknown>;
  readonly retire: Change<{ readonly memberId: string }, unknown>;
};

export type WriteRules = Change<InferInput<typeof WriteCover>, unknown>;

/** A change after which what is on the screen is read again, even if the live line is down. */
export const andReread = <Input, Output>(change: Change<Input, Output>, reread: () => void): Action<Input, Output> =>
  createAction(async (input: Input, options: KeyContext) => {
    const result = await change(input, options);
    reread();
    return result;
  });
