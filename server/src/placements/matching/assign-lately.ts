import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { unchangedUntil } from '@iwaa/shared/ledger/states';

import { keepUntilTheClock } from '../../availability/index.ts';
import { type Asking, assign } from './assign.ts';

/** Parties that are remembered for each center: many times as many as are composed at once. */
const mostParties = 30;

type Beds = ReturnType<typeof assign>;
type Parties = Map<string, { readonly beds: Beds }>;

const remembered = keepUntilTheClock<readonly RoomSnapshot[], Parties>();
const keys = new WeakMap<Asking, string>();

/**
 * The same beds as `assign` finds, found once for a party in the rooms of a center as they were read, until the clock changes one of them: of a
 * search that is asked again because something moved, only what moved is worked out again.
 */
export function assignLately(rooms: readonly RoomSnapshot[], asking: Asking): Beds {
  const nothing = () => ({ value: new Map(), until: unchangedUntil(rooms, asking.at) });
  const parties = remembered(rooms, asking.at, nothing).value;
  const key = keyOf(asking);
  const known = parties.get(key);
  if (known) return known.beds;
  const beds = assign(rooms, asking);
  if (parties.size < mostParties) parties.set(key, { beds });
  return beds;
}

/** Made once for all the centers of a search. Who needs beds at once needs them whenever they ask again. */
function keyOf(asking: Asking): string {
  const key = keys.get(asking) ?? keyFrom(asking);
  keys.set(asking, key);
  return key;
}

function keyFrom({ requestId, people, from, at, together }: Asking): string {
  const who = people.map(({ letter, group, ageBand, needs }) => [letter, group, ageBand, needs]);
  return JSON.stringify([requestId, who, from === at ? 'at once' : from, together]);
}
