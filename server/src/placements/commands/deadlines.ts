import type { Urgency } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { minutesAfter } from './locked.ts';

type Settings = {
  readonly answerNowMinutes: number;
  readonly answerTodayMinutes: number;
  readonly answerWeekMinutes: number;
  readonly gracePercent: number;
};

/** The steps of an answer, from the moment at which a center is asked: a reminder at half time, the deputy at the deadline, then the end. */
export type AnswerSteps = { readonly remindAt: Moment; readonly answerBy: Moment; readonly lapsesAt: Moment };

export function answerSteps(center: Settings, urgency: Urgency, at: Moment): AnswerSteps {
  const minutes = answerMinutes(center)[urgency];
  return {
    remindAt: minutesAfter(at, minutes / 2),
    answerBy: minutesAfter(at, minutes),
    lapsesAt: minutesAfter(at, minutes * (1 + center.gracePercent / 100)),
  };
}

const answerMinutes = (center: Settings): Record<Urgency, number> => ({
  now: center.answerNowMinutes,
  today: center.answerTodayMinutes,
  week: center.answerWeekMinutes,
  date: center.answerWeekMinutes,
});

type Step = 'remind' | 'escalate';
type Steps = {
  readonly sentAt: Moment | null;
  readonly remindAt: Moment | null;
  readonly answerBy: Moment | null;
  readonly remindedAt: Moment | null;
  readonly escalatedAt: Moment | null;
};

/** The steps of a sent offer whose moment has come by then, and which nobody has written down yet, in their order. */
export function stepsDue({ sentAt, remindAt, answerBy, remindedAt, escalatedAt }: Steps, at: Moment): Step[] {
  if (sentAt === null) return [];
  const isDue = (moment: Moment | null, taken: Moment | null) => taken === null && moment !== null && moment <= at;
  return [
    ...(isDue(remindAt, remindedAt) ? (['remind'] as const) : []),
    ...(isDue(answerBy, escalatedAt) ? (['escalate'] as const) : []),
  ];
}
