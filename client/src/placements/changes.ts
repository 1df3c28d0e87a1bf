/** The changes an agent or a center makes to one request from its page, each wired to its procedure. */
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createAnswers, createStayChanges, createUndo } from '../ui/placement/changes.ts';

const { placements } = api;

export const createRequestChanges = () => ({
  ...createAnswers(),
  hold: createAction(placements.hold.mutate),
  send: createAction(placements.send.mutate),
  extend: createAction(placements.extend.mutate),
  confirmWaiting: createAction(placements.confirmWaiting.mutate),
  keepTrying: createAction(placements.keepTrying.mutate),
  withdrawOffer: createAction(placements.withdraw.mutate),
  withdrawRequest: createAction(placements.withdraw.mutate),
  addPerson: createAction(placements.addPerson.mutate),
  removePerson: createAction(placements.removePerson.mutate),
  changePerson: createAction(placements.changePerson.mutate),
  followUp: createAction(placements.followUp.mutate),
  transfer: createAction(placements.transfer.mutate),
  cancelTransfer: createAction(placements.cancelTransfer.mutate),
  reveal: createAction(placements.reveal.mutate),
  message: createAction(placements.message.mutate),
  stay: createStayChanges(),
  undo: createUndo(),
});
export type RequestChanges = ReturnType<typeof createRequestChanges>;
