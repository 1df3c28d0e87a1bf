/** Beds as the action panels need them, taken from the center's tiles. */
import type { BedTile, CenterBeds } from '@iwaa/shared/ledger/ledger';
import { t } from '../../text/index.ts';

export type BedChoice = { readonly bedId: string; readonly label: string; readonly room: string };
/** `letter` is null for a bed that is only kept empty beside the party. */
export type HeldBed = BedChoice & { readonly letter: string | null };

const tilesOf = (beds: CenterBeds): (BedChoice & { readonly tile: BedTile })[] =>
  beds.rooms.flatMap((room) =>
    room.beds.map((tile) => ({ bedId: tile.bedId, label: tile.label, room: room.name, tile })),
  );

export const freeBedsOf = (beds: CenterBeds): BedChoice[] =>
  tilesOf(beds)
    .filter(({ tile }) => tile.state === 'free')
    .map(({ bedId, label, room }) => ({ bedId, label, room }));

/** The beds a request has in this center now. */
export const bedsOfRequest = (beds: CenterBeds, requestId: string): HeldBed[] =>
  tilesOf(beds)
    .filter(({ tile }) => tile.claim?.requestId === requestId)
    .map(({ bedId, label, room, tile }) => ({ bedId, label, room, letter: tile.claim?.letter ?? null }));

export const bedInWords = (bed: BedChoice): string => t.stays.bedInRoom({ bed: bed.label, room: bed.room });
