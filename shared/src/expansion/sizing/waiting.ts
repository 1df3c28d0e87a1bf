/** Where people can wait somewhere safe: Erlang's C (planning.md §2.3). Beds or, for a service, specialists. */
import { ensureNumber, ensureWhole } from '../ranges.ts';
import { refusal } from './loss.ts';

export type Waiting = {
  /** Share who wait at all, 0 to 1. */
  readonly waits: number;
  /** Mean wait of everybody, in the unit of `stay`. */
  readonly meanWait: number;
};

/**
 * Waiting for one of `places` places under `load` erlangs, with a mean `stay` and its coefficient of variation (1 exponential, 0 constant).
 * Exact for exponential stays; for others the mean wait is Lee and Longton's (1 + cv²)/2. Null when the load is not below the
 * places: then the line grows without end.
 */
export function waitingFor(places: number, load: number, stay: number, variation = 1): Waiting | null {
  ensureWhole('places', places, 1);
  ensureNumber('stay', stay, 0);
  ensureNumber('variation', variation, 0);
  if (load >= places) return null;
  const waits = waitsAtAll(places, load);
  return { waits, meanWait: (((1 + variation ** 2) / 2) * (waits * stay)) / (places - load) };
}

/** Share who wait longer than `time` (in the unit of `stay`), for exponential stays. */
export function waitsLongerThan(time: number, places: number, load: number, stay: number): number {
  ensureNumber('time', time, 0);
  ensureNumber('stay', stay, Number.MIN_VALUE);
  return load >= places ? 1 : waitsAtAll(places, load) * Math.exp((-(places - load) * time) / stay);
}

function waitsAtAll(places: number, load: number): number {
  const refused = refusal(places, load);
  return (places * refused) / (places - load * (1 - refused));
}
