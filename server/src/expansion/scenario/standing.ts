import { columns } from '@iwaa/shared/availability/availability';
import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import type { BedSnapshot, CenterSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { Day } from '@iwaa/shared/text';

import { serves } from '../../availability/index.ts';
import { allCenters, centerSnapshots, today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

/** The year that it is where the network is, by the database's clock. */
export const yearNow = async (tx: Transaction): Promise<number> => yearOf(await today(tx));

/** Centers of the live network that are open or being equipped, with the beds that last, cots not counted. Nothing about who is in them. */
export async function standingCenters(tx: Transaction): Promise<StandingCenter[]> {
  const thisYear = await yearNow(tx);
  const centers = await centerSnapshots(tx, await allCenters(tx));
  return centers
    .filter(({ stage }) => stage === 'open' || stage === 'equipping')
    .map((center) => ({
      centerId: center.centerId,
      codeName: center.codeName,
      codeNameAr: center.codeNameAr,
      cityId: center.cityId,
      regionId: center.regionId,
      opensIn: opensIn(center, thisYear),
      rooms: center.rooms.map(roomOf).filter((room) => room.beds > 0 && room.columns.length > 0),
    }));
}

const opensIn = ({ stage, opensOn }: CenterSnapshot, thisYear: number): number | null => {
  if (stage === 'open') return null;
  return opensOn === null ? thisYear : yearOf(opensOn);
};

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const roomOf = (room: RoomSnapshot): StandingCenter['rooms'][number] => ({
  columns: columns.filter((column) => serves(room, column)),
  beds: room.beds.filter(isLasting).length,
});

/** Extra beds go with their surge. */
const isLasting = ({ kind }: BedSnapshot): boolean => kind === 'single';
