import type { Size } from './sizes.ts';
import type { Slot } from './slots.ts';
import type { Link, Story, Telling, Times } from './story.ts';
import { houseOf, type Unit } from './units.ts';

const [hour, day] = [3_600_000, 24 * 3_600_000];
const oneOf = 23;

/** A stay as it would be without others. */
export type Alone = { readonly ending: 'departed' | 'arrived' | 'booked'; readonly times: Times };

type Begun = { readonly story: Story; readonly how: 'group' | 'comes'; readonly at: number };

/**
 * One stay in some ten has to do with that of the same place in the next center: the two parties came as one group, or the one party went on
 * there, or will. The neighbour's stay, which is told later, is then told of them.
 */
export function pairing(size: Size, now: number) {
  const { families, alone } = houseOf(size);
  const neighbourOf = ({ n }: Unit) => n + families + alone;
  const begun = new Map<number, Begun>();

  /** What a stay begins, if its neighbour's has the same time. */
  const linkOf = (turn: number, { ending, times }: Alone): Link | undefined => {
    if (turn === 0 && ending === 'departed') return { how: 'group', first: null };
    const until = Math.min(times.left, now);
    const goesOn = turn === 1 && ending !== 'booked' && until - times.arrived > 4 * day;
    return goesOn ? { how: 'leaves', at: times.arrived + (until - times.arrived) / 2 } : undefined;
  };

  const tellBeside = ({ story, how, at }: Begun, { ending, times }: Alone): Telling => {
    if (how === 'group') {
      const arrived = at + (times.arrived - times.asked);
      const link = { how, first: story } as const;
      return {
        ending: ending === 'booked' ? 'arrived' : ending,
        times: { asked: at, arrived, left: times.left },
        link,
      };
    }
    const left = story.closesAt ?? times.left;
    const isAwaited = story.leavesAt === null;
    return {
      ending: isAwaited ? 'booked' : story.ending,
      times: { asked: at - 5 * hour, arrived: at, left },
      link: { how, from: story },
    };
  };

  /** Tells the stay of a unit, alone or with what was told of its neighbour before. */
  return (unit: Unit, slot: Slot, stay: Alone, tell: (telling: Telling) => Story): Story => {
    const before = begun.get(unit.n);
    begun.delete(unit.n);
    if (before) return tell(tellBeside(before, stay));
    const turn = slot.isSharedWithNext ? (slot.n * 5 + unit.place * 7 + unit.center * 3) % oneOf : oneOf;
    const link = linkOf(turn, stay);
    const story = tell({ ...stay, link });
    const next = (how: Begun['how'], at: number) => begun.set(neighbourOf(unit), { story, how, at });
    if (link?.how === 'leaves') next('comes', link.at);
    else if (link?.how === 'group') next('group', story.at.asked);
    else if (turn === 2 && stay.ending === 'arrived') next('comes', now);
    return story;
  };
}
