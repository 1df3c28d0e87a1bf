import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';

import { staffRoom, staffRoomUntil } from './rules-of-staff.ts';
import { keepUntilTheClock } from './until-the-clock.ts';

const lately = keepUntilTheClock<CenterFacts['rooms'], number | null>();

/**
 * The same as `staffRoom`, found once in the rooms and the rota of a center as they were read: a search asks it of every center of the network. Of
 * another day it is found anew.
 */
export function staffRoomLately(center: Pick<CenterFacts, 'cover' | 'rooms' | 'at'>, from: Moment): number | null {
  const { rooms, at } = center;
  const find = () => ({ value: staffRoom(center, at), until: staffRoomUntil(center) });
  const { value, since, until } = lately(rooms, at, find);
  const begins = Date.parse(from);
  return begins >= since && begins < until ? value : staffRoom(center, from);
}
