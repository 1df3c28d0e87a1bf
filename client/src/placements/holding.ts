/** From a draft to a held place: file the request once, hold the beds, and give them back when another is chosen. */
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { PlaceFound } from '@iwaa/shared/placements/views';
import { createSignal } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { runThen } from '../ui/placement/run.ts';
import type { Composition, Filed } from './composition.ts';

export function createHolding(composition: Composition) {
  const file = createAction(api.placements.request.mutate);
  const hold = createAction(api.placements.hold.mutate);
  const extend = createAction(api.placements.extend.mutate);
  const withdraw = createAction(api.placements.withdraw.mutate);
  const [wanted, setWanted] = createSignal<PlaceFound>();

  /** The filed request of exactly these criteria; one filed from an earlier draft is taken back first. */
  async function filedFor(criteria: SearchPlaces): Promise<Filed | undefined> {
    const text = JSON.stringify(criteria);
    const earlier = composition.filed();
    if (earlier?.criteria === text) return earlier;
    if (earlier) {
      const taken = await withdraw.run({ requestId: earlier.requestId, what: 'request', reason: 'entered-in-error' });
      if (taken.phase !== 'done') return undefined;
      composition.setFiled(undefined);
    }
    const outcome = await file.run(criteria);
    if (outcome.phase !== 'done') return undefined;
    return composition.setFiled({ ...outcome.result, criteria: text });
  }

  async function holdAt(place: PlaceFound, criteria: SearchPlaces): Promise<void> {
    // One at a time: while an outcome is unknown, another press would be told the outcome of the first.
    if (file.busy() || hold.busy() || withdraw.busy()) return;
    setWanted(place);
    const filed = await filedFor(criteria);
    if (!filed) return;
    await runThen(hold, { requestId: filed.requestId, centerId: place.centerId }, ({ offerId, lapsesAt }) =>
      composition.setHeld({ offerId, lapsesAt, extended: false, place }),
    );
  }

  const extendOnce = (offerId: string): Promise<void> =>
    runThen(extend, { offerId }, ({ lapsesAt }) =>
      composition.setHeld((held) => held && { ...held, lapsesAt, extended: true }),
    );

  const giveUp = (requestId: string): Promise<void> =>
    runThen(withdraw, { requestId, what: 'offer', reason: 'choose-another-place' }, () => letGo());

  /** Back to the list of places. The request stays filed. */
  function letGo(): void {
    composition.setHeld(undefined);
    hold.reset();
  }

  return { file, hold, extend, withdraw, wanted, filedFor, holdAt, extendOnce, giveUp, letGo };
}
export type Holding = ReturnType<typeof createHolding>;
