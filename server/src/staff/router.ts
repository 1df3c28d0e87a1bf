import { WriteCover } from '@iwaa/shared/staff/cover';
import {
  AbsenceOnly,
  CopyWeek,
  MemberOnly,
  RecordStaffAbsence,
  RotaOf,
  SetShift,
  StaffOf,
  WriteMember,
} from '@iwaa/shared/staff/staff';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { endStaffAbsence, recordStaffAbsence } from './commands/absence.ts';
import { writeCover } from './commands/cover.ts';
import { retireMember, writeMember } from './commands/members.ts';
import { copyWeek, setShift } from './commands/shifts.ts';
import { listMembers, readRota, readTonight } from './queries/rota.ts';
import { readCover } from './queries/settings.ts';

export const staffRouter = router({
  members: guarded.input(StaffOf).query(look(listMembers)),
  rota: guarded.input(RotaOf).query(look(readRota)),
  tonight: guarded.input(StaffOf).query(look(readTonight)),
  cover: guarded.input(StaffOf).query(look(readCover)),
  writeMember: guarded.input(WriteMember).mutation(change(writeMember)),
  retireMember: guarded.input(MemberOnly).mutation(change(retireMember)),
  setShift: guarded.input(SetShift).mutation(change(setShift)),
  copyWeek: guarded.input(CopyWeek).mutation(change(copyWeek)),
  absence: guarded.input(RecordStaffAbsence).mutation(change(recordStaffAbsence)),
  endAbsence: guarded.input(AbsenceOnly).mutation(change(endStaffAbsence)),
  writeCover: guarded.input(WriteCover).mutation(change(writeCover)),
});
