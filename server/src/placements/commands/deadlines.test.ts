import { expect, test } from 'vitest';

import { answerSteps, stepsDue } from './deadlines.ts';

const settings = { answerNowMinutes: 15, answerTodayMinutes: 60, answerWeekMinutes: 1440, gracePercent: 33 };
const asked = '2026-11-23T20:00:00.000Z';

test.each([
  ['now', '20:07:30', '20:15:00', '20:19:57'],
  ['today', '20:30:00', '21:00:00', '21:19:48'],
] as const)(
  'a center asked at 20:00 for “%s” is reminded at %s, must answer by %s, and loses the beds at %s',
  (...row) => {
    const [urgency, ...times] = row;
    const [remindAt, answerBy, lapsesAt] = times.map((time) => `2026-11-23T${time}.000Z`);
    expect(answerSteps(settings, urgency, asked)).toEqual({ remindAt, answerBy, lapsesAt });
  },
);

test('a request for a day has the time of a week', () => {
  expect(answerSteps(settings, 'date', asked)).toEqual(answerSteps(settings, 'week', asked));
});

const steps = { ...answerSteps(settings, 'now', asked), sentAt: asked, remindedAt: null, escalatedAt: null };
const at = (time: string) => `2026-11-23T${time}.000Z`;

test.each([
  ['before half time nothing', '20:07:29', {}, []],
  ['at half time the reminder', '20:07:30', {}, ['remind']],
  ['once reminded nothing more', '20:14:59', { remindedAt: at('20:07:30') }, []],
  ['at the deadline the deputy', '20:15:00', { remindedAt: at('20:07:30') }, ['escalate']],
  ['after a pause of the servers both, in their order', '20:16:00', {}, ['remind', 'escalate']],
  ['once both are done nothing', '20:19:00', { remindedAt: at('20:07:30'), escalatedAt: at('20:15:00') }, []],
  ['of a hold that was never sent nothing', '20:19:00', { sentAt: null }, []],
] as const)('is due: %s', (_words, time, done, due) => {
  expect(stepsDue({ ...steps, ...done }, at(time))).toEqual(due);
});
