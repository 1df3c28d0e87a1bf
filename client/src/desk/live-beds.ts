/** The beds as a store: a new answer touches only the tiles that differ, and marks those whose state changed. */
import type { BedTile, CenterBeds } from '@iwaa/shared/ledger/ledger';
import { createEffect, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { copyForStore } from '../platform/keep-same.ts';
import { createMarks, type Marks } from '../ui/marks.ts';

const tilesOf = (beds: CenterBeds): BedTile[] => beds.rooms.flatMap((room) => room.beds);
/** What a tile says: another word on it is a change that the eye must find. */
const saidBy = ({ state, claim }: BedTile): string => `${state} ${claim?.absentUntil != null}`;

function changedBetween(before: CenterBeds, after: CenterBeds): string[] {
  const known = new Map(tilesOf(before).map((tile) => [tile.bedId, saidBy(tile)]));
  const isChanged = (tile: BedTile): boolean => known.has(tile.bedId) && known.get(tile.bedId) !== saidBy(tile);
  return tilesOf(after)
    .filter(isChanged)
    .map(({ bedId }) => bedId);
}

export function createLiveBeds(answer: () => CenterBeds): { beds: CenterBeds; isMarked: Marks['isMarked'] } {
  const [beds, setBeds] = createStore<CenterBeds>(copyForStore(answer()));
  const { isMarked, mark } = createMarks();
  const take = (next: CenterBeds): void => {
    const changed = changedBetween(beds, next);
    setBeds(reconcile(copyForStore(next), { key: 'bedId' }));
    if (changed.length > 0) mark(changed);
  };
  createEffect(on(answer, take, { defer: true }));
  return { beds, isMarked };
}
