import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { notify } from '../../notifications/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { stepsDue } from './deadlines.ts';
import type { Offer, Request } from './locked.ts';
import { tellAnswerer } from './tell.ts';

const marks = { remind: 'remindedAt', escalate: 'escalatedAt' } as const;

const tellers = {
  remind: (tx: Transaction, { id, centerId }: Offer, request: Request) =>
    tellAnswerer(tx, request, { kind: 'answer-half-time', about: id, centerId }),
  escalate: async (tx: Transaction, { id, centerId }: Offer, request: Request) => {
    const { deputyId } = await tx
      .selectFrom('center')
      .where('id', '=', centerId)
      .select('deputyId')
      .executeTakeFirstOrThrow();
    const occasion = `answer-overdue:${id}`;
    await notify(tx, {
      to: { deputy: deputyId },
      kind: 'answer-overdue',
      occasion,
      centerId,
      request,
      escalation: true,
    });
  },
};

/**
 * Takes the steps of an unanswered offer that have come due, each once: the mark, its trace and its notice are one transaction. The locks are
 * the caller's. A step that a later one has overtaken while no server ran is written down as missed, and nobody is told late.
 */
export async function takeSteps(tx: Transaction, offer: Offer, request: Request, at: Moment): Promise<number> {
  const due = stepsDue(offer, at);
  const isOver = offer.lapsesAt <= at;
  for (const [index, step] of due.entries()) {
    const missed = isOver || index < due.length - 1;
    await tx
      .updateTable('offer')
      .set({ [marks[step]]: at })
      .where('id', '=', offer.id)
      .where(marks[step], 'is', null)
      .execute();
    await record(tx, 'system', `placements.${step}`, {
      centerId: offer.centerId,
      requestId: request.id,
      reference: request.reference,
      details: { missed, lapsesAt: offer.lapsesAt },
    });
    if (!missed) await tellers[step](tx, offer, request);
  }
  return due.length;
}
