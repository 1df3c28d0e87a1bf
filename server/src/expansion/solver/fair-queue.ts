/** Somebody in line: hears how many come first, and gets its turn, which it gives back by `free`. */
export type InLine = { readonly moved: (ahead: number) => void; readonly turn: (free: () => void) => void };

export type FairQueue = { readonly join: (account: string, one: InLine) => { readonly leave: () => void } };

type Waiting = { readonly account: string; readonly one: InLine };

/** So many at once; those who wait are served in turns by account, so that ten runs of one planner hold up another's first by one. */
export function fairQueue(slots: number): FairQueue {
  let waiting: Waiting[] = [];
  /** When each account last had a turn. */
  const served = new Map<string, number>();
  let [busy, turns] = [0, 0];

  const inOrder = (): Waiting[] => {
    const places = new Map<string, number>();
    const ranked = waiting.map((entry, arrival) => {
      const round = places.get(entry.account) ?? 0;
      places.set(entry.account, round + 1);
      return { entry, round, last: served.get(entry.account) ?? -1, arrival };
    });
    return ranked
      .toSorted((one, other) => one.round - other.round || one.last - other.last || one.arrival - other.arrival)
      .map(({ entry }) => entry);
  };

  const next = () => {
    const line = inOrder();
    while (busy < slots) {
      const first = line.shift();
      if (!first) break;
      waiting = waiting.filter((entry) => entry !== first);
      busy += 1;
      served.set(first.account, ++turns);
      let isFree = false;
      first.one.turn(() => {
        if (isFree) return;
        isFree = true;
        busy -= 1;
        next();
      });
    }
    if (waiting.length === 0 && busy === 0) served.clear();
    for (const [ahead, entry] of line.entries()) entry.one.moved(ahead + busy);
  };

  return {
    join: (account, one) => {
      const entry = { account, one };
      waiting.push(entry);
      next();
      return {
        leave: () => {
          const before = waiting.length;
          waiting = waiting.filter((other) => other !== entry);
          if (waiting.length < before) next();
        },
      };
    },
  };
}
