/** The changes a center makes to requests and stays, each wired to its procedure. */
import { api } from '../../api.ts';
import { createAction } from '../../platform/action.ts';
import type { StayChanges } from './stay.ts';

const { placements } = api;

export const createAnswers = () => ({
  accept: createAction(placements.accept.mutate),
  decline: createAction(placements.decline.mutate),
  maybe: createAction(placements.maybe.mutate),
});

export const createStayChanges = (): StayChanges => ({
  arrive: createAction(placements.arrive.mutate),
  noShow: createAction(placements.noShow.mutate),
  move: createAction(placements.move.mutate),
  absence: createAction(placements.absence.mutate),
  expect: createAction(placements.expect.mutate),
  depart: createAction(placements.depart.mutate),
  overstay: createAction(placements.overstay.mutate),
  milestone: createAction(placements.milestone.mutate),
});

export const createUndo = () => createAction(placements.undo.mutate);
