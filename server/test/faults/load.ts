import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import * as v from 'valibot';
import { expect } from 'vitest';

import { woman } from '../given.ts';
import type { Scene } from './scene.ts';
import { type Answer, call } from './wire.ts';

/** An act that was acknowledged: asked again under its key, it must give the same answer. */
type Acknowledged = { readonly path: string; readonly input: unknown; readonly cookie: string; readonly key: string };
type Act = Acknowledged & { readonly data: unknown };

export type Load = {
  readonly acts: readonly Act[];
  /** Placements that were acknowledged, with the state that their last acknowledged act left them in. */
  readonly placements: ReadonlyMap<string, 'booked' | 'cancelled'>;
  readonly journeys: () => number;
  /** Answers that were neither a success nor "busy": none may come. */
  readonly faults: readonly string[];
  /** How many times somebody was told to try again. */
  readonly busy: () => number;
  /** Waits until so many more acts were acknowledged, or one failed. */
  readonly advances: (acts: number) => Promise<void>;
  /** Waits until somebody was told to try again so many more times, or one failed. */
  readonly isToldBusy: (times: number) => Promise<void>;
  /** Lets everybody finish what they began. */
  readonly stop: () => Promise<void>;
};

const Ids = v.object({
  requestId: v.optional(v.string(), ''),
  offerId: v.optional(v.string(), ''),
  placementId: v.optional(v.string(), ''),
});

/** Each keeps its first bookings and gives the later ones up, so that beds never run out. */
const keptByEach = 4;
const paceMs = 60;
/** Nobody gives up what they began while something is broken, nor soon after. */
const patienceMs = 40_000;
/** On a busy machine, one act after the other. */
const slowActMs = 200;

/** Agents who book without end, and a manager who accepts; whatever goes wrong on the way, for so long, they ask again under the same key. */
export async function startLoad(url: string, scene: Scene, brokenMs = 0): Promise<Load> {
  const manager = await scene.cookieOf(scene.network.people.manager);
  const acts: Act[] = [];
  const faults: string[] = [];
  const placements = new Map<string, 'booked' | 'cancelled'>();
  let [stopping, journeys, busy] = [false, 0, 0];

  const act = async (cookie: string, path: string, input: object) => {
    const asked = { path, input, cookie, key: randomUUID() };
    const { data } = await insist(url, asked, brokenMs + patienceMs, () => busy++);
    acts.push({ ...asked, data });
    await pause(paceMs);
    return v.parse(Ids, data ?? {});
  };
  const journey = async (agent: string, isKept: boolean) => {
    journeys++;
    const { requestId } = await act(agent, 'placements.request', { party: [woman], urgency: 'now' });
    const { offerId } = await act(agent, 'placements.hold', { requestId, centerId: scene.network.jasmin.id });
    await act(agent, 'placements.send', { offerId, consent: 'person' });
    const { placementId } = await act(manager, 'placements.accept', { offerId });
    placements.set(placementId, 'booked');
    if (isKept) return;
    await act(agent, 'placements.withdraw', { requestId, what: 'request', reason: 'no-longer-needed' });
    placements.set(placementId, 'cancelled');
  };
  const going = scene.agents.map(async (agent) => {
    for (let done = 0; !stopping && faults.length === 0; done++)
      await journey(agent, done < keptByEach).catch((error: unknown) => faults.push(String(error)));
  });
  return {
    ...{ acts, faults, placements, journeys: () => journeys, busy: () => busy },
    advances: async (more) => {
      const goal = acts.length + more;
      const timeout = patienceMs + more * slowActMs;
      await expect.poll(() => acts.length >= goal || faults.length > 0, { timeout }).toBe(true);
    },
    isToldBusy: async (times) => {
      const goal = busy + times;
      await expect.poll(() => busy >= goal || faults.length > 0, { timeout: 60_000 }).toBe(true);
    },
    stop: async () => {
      stopping = true;
      await Promise.all(going);
    },
  };
}

/** Until it is answered; an answer that is no success and does not ask for patience is thrown. */
async function insist(
  url: string,
  { path, input, cookie, key }: Acknowledged,
  patience: number,
  onBusy: () => void,
): Promise<Answer> {
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    const answer = await call(url, path, input, { cookie, key }).catch(() => undefined);
    if (answer?.status === 200) return answer;
    if (answer && (answer.status !== 503 || answer.refusal !== 'busy'))
      throw new Error(`${path}: ${answer.status} ${answer.text}`);
    if (answer) onBusy();
    await pause(100);
  }
  throw new Error(`${path} was not answered within ${patience} ms`);
}
