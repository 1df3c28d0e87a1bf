import { type Random, randomFrom } from '../../server/src/demo/random.ts';
import { type Alone, pairing } from './pairs.ts';
import type { Size } from './sizes.ts';
import { type Slot, slotOf } from './slots.ts';
import type { Story } from './story.ts';
import { closeTables, keepUpWith, openTables } from './tables.ts';
import { type Storyteller, storyteller } from './tell.ts';
import type { City } from './towns.ts';
import { type Unit, unitsOf } from './units.ts';

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
const seed = 20_261_123;

/**
 * The past of every unit, cut into as many slots as it has seen stays: within a slot a stay, now and then before it a request that came to
 * nothing, and an empty time, so that no two claims of a bed can meet. The last slot ends now, mostly with somebody in the bed.
 */
export async function writeHistory(url: string, size: Size, cities: readonly City[], now: number): Promise<void> {
  const tables = await openTables(url);
  const random = randomFrom(seed);
  const teller = storyteller(tables, { size, now, cities });
  const pair = pairing(size, now);
  for (let n = 0; n < Math.ceil(size.staysPerUnit); n++) {
    for (const unit of unitsOf(size)) {
      const slot = slotOf(unit, n, size, now);
      if (!slot) continue;
      const story = pair(unit, slot, stayIn(slot, unit, random), (telling) => teller.tell(unit, telling));
      if ((n + unit.n) % 3 === 0) comeToNothing(teller, unit, slot.from + random.next() * freeBefore(story, slot));
      if (slot.isLast && story.endsAt !== null && !unit.staysFree) useAgain(teller, unit, story, now);
      if (unit.n % 200 === 0) await keepUpWith(tables);
    }
  }
  await closeTables(tables);
}

const freeBefore = ({ at }: Story, { from }: Slot) => at.asked - from - 4 * hour;

/** Six in ten were withdrawn, the others lapsed unanswered. */
function comeToNothing({ tell }: Storyteller, unit: Unit, from: number): void {
  const asked = from + hour / 2;
  tell(unit, { ending: unit.n % 5 < 3 ? 'withdrawn' : 'lapsed', times: { asked, arrived: asked, left: asked } });
}

function stayIn({ from, until, isLast }: Slot, unit: Unit, random: Random): Alone {
  const left = until - hour - random.next() * 0.25 * (until - from);
  const isHere = isLast && !unit.staysFree && random.next() < 0.87;
  if (isHere && random.next() < 0.03) return bookedOf(until - (1 + 10 * random.next()) * hour, left);
  // Six of ten people are brought between 18 and 24 o'clock; of those who are here some came on each day.
  const atHour = random.next() < 0.6 ? 18 + 6 * random.next() : 18 * random.next();
  const later = isHere ? Math.floor((random.next() * (until - from)) / day - 4) : 0;
  const asked = Math.floor(from / day) * day + (2 + Math.max(0, later)) * day + atHour * hour;
  const arrived = asked + hour + random.next() * 6 * hour;
  return { ending: isHere ? 'arrived' : 'departed', times: { asked, arrived, left } };
}

const bookedOf = (asked: number, left: number): Alone => ({
  ending: 'booked',
  times: { asked, arrived: asked + hour, left },
});

/** Of the beds that are empty now some are asked for just now, some cannot be slept in. */
function useAgain({ tell, close }: Storyteller, unit: Unit, last: Story, now: number): void {
  const asked = now - 50 * minute;
  if (unit.n % 8 === 0) tell(unit, { ending: 'held', times: { asked, arrived: asked, left: asked } });
  else if (unit.n % 8 === 1) close(last);
}
