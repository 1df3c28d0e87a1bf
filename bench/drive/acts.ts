import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';

import { holdBeds } from '../../server/src/placements/commands/hold.ts';
import { withdraw } from '../../server/src/placements/commands/withdraw.ts';
import { openDatabase } from '../../server/src/platform/db/database.ts';
import { change, type Work } from '../../server/src/platform/procedures.ts';
import { agentAccount, idOf, referrerOf, tokenOf } from '../generate/names.ts';
import { keys } from '../generate/secret.ts';
import { type Answer, call, mustAnswer } from './ask.ts';
import { recorder, type Tape } from './replay.ts';

/** The n-th agent, the request it holds beds for, and the center it asks. */
type Asking = { readonly agent: number; readonly center: number };

const requestOf = ({ agent }: Asking) => idOf('asking', agent);
const holding = (asking: Asking) => ({ requestId: requestOf(asking), centerId: idOf('center', asking.center) });
const givingUp = (asking: Asking) =>
  ({ requestId: requestOf(asking), what: 'offer', reason: 'choose-another-place' }) as const;

export const hold = (url: string, asking: Asking): Promise<Answer> =>
  call(url, 'placements.hold', tokenOf(agentAccount(asking.agent)), holding(asking));

export const giveUp = (url: string, asking: Asking): Promise<Answer> =>
  call(url, 'placements.withdraw', tokenOf(agentAccount(asking.agent)), givingUp(asking));

/** Takes beds and gives them up again: everything is as it was. */
export async function holdAndGiveUp(url: string, asking: Asking): Promise<Answer> {
  await mustAnswer(() => hold(url, asking));
  return giveUp(url, asking);
}

const notKept = () => undefined;

/** Both acts once, in the product's own code, with every statement they send. */
export async function tapesOf(url: string, asking: Asking): Promise<readonly [Tape, Tape]> {
  return [
    await tapeOf(url, asking, 'placements.hold', holdBeds(notKept), holding(asking), ({ offerId }) => [offerId]),
    await tapeOf(url, asking, 'placements.withdraw', withdraw, givingUp(asking)),
  ];
}

async function tapeOf<Input, Given extends Input, Answered>(
  url: string,
  { agent }: Asking,
  path: string,
  work: Work<Input, Answered>,
  input: Given,
  madeFor: (answer: Answered) => readonly string[] = () => [],
): Promise<Tape> {
  const db = openDatabase(url, { max: 1 });
  const { plugin, tape } = recorder();
  const key = randomUUID();
  try {
    const answer = await change(work)({ ctx: contextOf(db.withPlugin(plugin), viewerOf(agent), key), input, path });
    return { statements: tape(), made: [key, ...madeFor(answer)] };
  } finally {
    await db.destroy();
  }
}

const viewerOf = (agent: number): Viewer => ({
  accountId: idOf('account', agentAccount(agent)),
  sessionId: idOf('session', agentAccount(agent)),
  role: 'agent',
  centerId: null,
  organizationId: idOf('organization', referrerOf(agent)),
});

const contextOf = (db: ReturnType<typeof openDatabase>, viewer: Viewer, idempotencyKey: string) => ({
  db,
  viewer,
  keys,
  idempotencyKey,
  feed: { wake: () => undefined },
});
