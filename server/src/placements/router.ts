import { HoldGroup, ReadGroup, SearchGroup, SendGroup, WithdrawGroup } from '@iwaa/shared/placements/group';
import {
  AcceptOffer,
  AddMark,
  AddPerson,
  ChangePerson,
  ConfirmWaiting,
  DeclineOffer,
  Depart,
  ExpectDeparture,
  FileRequest,
  HoldBeds,
  KeepTrying,
  ListRequests,
  MarkOnly,
  MovePerson,
  OfferOnly,
  PlacementOnly,
  ReadMarks,
  ReadRequest,
  RecordAbsence,
  RemovePerson,
  Reveal,
  SearchPlaces,
  SendMessage,
  SendOffer,
  Transfer,
  TransferPlaces,
  Waiting,
  Withdraw,
} from '@iwaa/shared/placements/inputs';

import { ReadFunnel } from '@iwaa/shared/placements/funnel';
import { AnswerFollowUp, NoteMilestone, OfCenter, SayOverstay } from '@iwaa/shared/placements/stays';

import { change, look } from '../platform/procedures.ts';
import { Refusal } from '../platform/refusal.ts';
import { guarded, router } from '../platform/trpc.ts';
import { addPerson } from './commands/add-person.ts';
import { acceptOffer, declineOffer } from './commands/answer.ts';
import { confirmWaiting } from './commands/confirm-waiting.ts';
import { extendHold } from './commands/extend.ts';
import { answerFollowUp } from './commands/follow-up.ts';
import { changePerson, removePerson } from './commands/household.ts';
import { noteMilestone } from './commands/milestone.ts';
import { sayOverstay } from './commands/overstay.ts';
import { holdBeds } from './commands/hold.ts';
import { keepTrying } from './commands/keep-trying.ts';
import { sayMaybe } from './commands/maybe.ts';
import { addMark, withdrawMark } from './commands/mark.ts';
import { sendMessage } from './commands/message.ts';
import { fileRequest } from './commands/request.ts';
import { reveal } from './commands/reveal.ts';
import { sendOffer } from './commands/send.ts';
import { arrive, depart, expectDeparture, movePerson, noShow, recordAbsence } from './commands/stay.ts';
import { cancelTransfer, transfer } from './commands/transfer.ts';
import { undo } from './commands/undo.ts';
import { withdraw } from './commands/withdraw.ts';
import { readGroup, sendGroup, withdrawGroup } from './groups/act.ts';
import { holdGroup } from './groups/hold.ts';
import { searchGroup } from './groups/search.ts';
import { readMarks } from './marks/queries.ts';
import { followUpsDue } from './follow-ups.ts';
import { forecast } from './forecast/forecast.ts';
import { funnel } from './funnel/funnel.ts';
import { knownNow } from './known.ts';
import { overstays } from './overstays.ts';
import { searchPlaces } from './search.ts';
import { transferPlaces } from './transfer-places.ts';
import { listRequests } from './story/lines.ts';
import { readRequest } from './story/read.ts';
import { waitingList } from './waiting/read.ts';

export const placementsRouter = router({
  search: guarded.input(SearchPlaces).query(async (call) => {
    const known = await knownNow(call.ctx);
    return look(searchPlaces)({ ...call, input: { input: call.input, ...known } });
  }),
  request: guarded.input(FileRequest).mutation(change(fileRequest)),
  hold: guarded.input(HoldBeds).mutation(async (call) => {
    try {
      return await change(holdBeds(call.ctx.facts.kept))(call);
    } catch (error) {
      // Those who come next hear at once that it is full.
      if (error instanceof Refusal && error.code === 'taken') call.ctx.facts().catch(() => undefined);
      throw error;
    }
  }),
  extend: guarded.input(OfferOnly).mutation(change(extendHold)),
  send: guarded.input(SendOffer).mutation(change(sendOffer)),
  withdraw: guarded.input(Withdraw).mutation(change(withdraw)),
  accept: guarded.input(AcceptOffer).mutation(change(acceptOffer)),
  decline: guarded.input(DeclineOffer).mutation(change(declineOffer)),
  keepTrying: guarded.input(KeepTrying).mutation(change(keepTrying)),
  maybe: guarded.input(OfferOnly).mutation(change(sayMaybe)),
  arrive: guarded.input(PlacementOnly).mutation(change(arrive)),
  noShow: guarded.input(PlacementOnly).mutation(change(noShow)),
  move: guarded.input(MovePerson).mutation(change(movePerson)),
  absence: guarded.input(RecordAbsence).mutation(change(recordAbsence)),
  expect: guarded.input(ExpectDeparture).mutation(change(expectDeparture)),
  depart: guarded.input(Depart).mutation(change(depart)),
  transferPlaces: guarded.input(TransferPlaces).query(async (call) => {
    const known = await knownNow(call.ctx);
    return look(transferPlaces)({ ...call, input: { ...call.input, ...known } });
  }),
  transfer: guarded.input(Transfer).mutation(change(transfer)),
  cancelTransfer: guarded.input(PlacementOnly).mutation(change(cancelTransfer)),
  undo: guarded.input(PlacementOnly).mutation(change(undo)),
  removePerson: guarded.input(RemovePerson).mutation(change(removePerson)),
  changePerson: guarded.input(ChangePerson).mutation(change(changePerson)),
  milestone: guarded.input(NoteMilestone).mutation(change(noteMilestone)),
  overstay: guarded.input(SayOverstay).mutation(change(sayOverstay)),
  overstays: guarded.query(look(overstays)),
  followUp: guarded.input(AnswerFollowUp).mutation(change(answerFollowUp)),
  followUps: guarded.input(OfCenter).query(look(followUpsDue)),
  forecast: guarded.input(OfCenter).query(look(forecast)),
  funnel: guarded.input(ReadFunnel).query(look(funnel)),
  addPerson: guarded.input(AddPerson).mutation(change(addPerson)),
  searchGroup: guarded.input(SearchGroup).query(async (call) => {
    const known = await knownNow(call.ctx);
    return look(searchGroup)({ ...call, input: { input: call.input, ...known } });
  }),
  holdGroup: guarded.input(HoldGroup).mutation(change(holdGroup)),
  sendGroup: guarded.input(SendGroup).mutation(change(sendGroup)),
  withdrawGroup: guarded.input(WithdrawGroup).mutation(change(withdrawGroup)),
  readGroup: guarded.input(ReadGroup).query(look(readGroup)),
  mark: guarded.input(AddMark).mutation(change(addMark)),
  unmark: guarded.input(MarkOnly).mutation(change(withdrawMark)),
  marks: guarded.input(ReadMarks).query(look(readMarks)),
  waiting: guarded.input(Waiting).query(async (call) => {
    const known = await knownNow(call.ctx);
    return look(waitingList)({ ...call, input: { ...call.input, ...known } });
  }),
  confirmWaiting: guarded.input(ConfirmWaiting).mutation(change(confirmWaiting)),
  list: guarded.input(ListRequests).query(look(listRequests)),
  read: guarded.input(ReadRequest).query(look(readRequest)),
  reveal: guarded.input(Reveal).mutation(look(reveal)),
  message: guarded.input(SendMessage).mutation(change(sendMessage)),
});
