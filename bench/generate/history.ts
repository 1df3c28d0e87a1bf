import { type Random, randomFrom } from '../../server/src/demo/random.ts';
import { copyInto } from './copy.ts';
import { agentAccount, idOf, referenceOf, referrerOf } from './names.ts';
import { agents, type Size } from './sizes.ts';
import { storyteller } from './story.ts';
import { closeTables, keepUpWith, openTables } from './tables.ts';
import { type Unit, unitsOf } from './units.ts';

const hour = 3_600_000;
const day = 24 * hour;
const seed = 20_261_123;
/** Requests that still seek, filed for the benches to hold beds for. */
export const askingCount = 2 * agents;

/**
 * The past of every unit, cut into as many slots as it has seen stays: within a slot a request that came to nothing now and then, a stay,
 * and an empty time, so that no two claims of a bed can meet. The last slot ends now, mostly with somebody in the bed.
 */
export async function writeHistory(url: string, size: Size, now: number): Promise<void> {
  const tables = await openTables(url);
  const random = randomFrom(seed);
  const tell = storyteller(tables);
  for (let slot = 0; slot < Math.ceil(size.staysPerUnit); slot++) {
    for (const unit of unitsOf(size)) {
      const slots = slotsOf(unit, size);
      if (slot >= slots) continue;
      const length = (size.days * day) / slots;
      const from = now - (slots - slot) * length;
      if ((slot + unit.n) % 3 === 0) comeToNothing(tell, unit, from);
      stay(tell, unit, random, from, from + length, slot === slots - 1);
      if (unit.n % 200 === 0) await keepUpWith(tables);
    }
  }
  await closeTables(tables);
  await writeAsking(url, now);
}

const slotsOf = ({ n }: Unit, { staysPerUnit }: Size) =>
  Math.floor((n + 1) * staysPerUnit) - Math.floor(n * staysPerUnit);

type Tell = ReturnType<typeof storyteller>;

/** Six in ten were withdrawn, the others lapsed unanswered. */
function comeToNothing(tell: Tell, unit: Unit, from: number): void {
  const asked = from + hour / 2;
  tell(unit, unit.n % 5 < 3 ? 'withdrawn' : 'lapsed', { asked, arrived: asked, left: asked + hour / 4 });
}

function stay(tell: Tell, unit: Unit, random: Random, from: number, until: number, isLast: boolean): void {
  // Six of ten people are brought between 18 and 24 o'clock.
  const atHour = random.next() < 0.6 ? 18 + 6 * random.next() : 18 * random.next();
  const asked = Math.floor(from / day) * day + 2 * day + atHour * hour;
  const arrived = asked + hour + random.next() * 6 * hour;
  const left = until - hour - random.next() * 0.25 * (until - from);
  const isHere = isLast && !unit.staysFree && random.next() < 0.87;
  const ending = isHere ? (random.next() < 0.03 ? 'booked' : 'arrived') : 'departed';
  tell(unit, ending, { asked, arrived, left });
}

async function writeAsking(url: string, now: number): Promise<void> {
  const requests = await copyInto(
    url,
    'request',
    'id, reference, organization_id, created_by, created_at, channel, urgency',
  );
  const people = await copyInto(url, 'party_person', 'request_id, letter, person_group, age_band');
  for (let n = 0; n < askingCount; n++) {
    const organization = idOf('organization', referrerOf(n % agents));
    const asked = new Date(now - hour).toISOString();
    const reference = referenceOf(100_000_000 + n);
    requests.write(
      idOf('asking', n),
      reference,
      organization,
      idOf('account', agentAccount(n)),
      asked,
      'hotline',
      'now',
    );
    people.write(idOf('asking', n), 'A', 'woman', '25-44');
  }
  await Promise.all([requests.end(), people.end()]);
}
