import { type Care, careOf } from './care.ts';
import { agentAccount, idOf, managerAccount, referenceOf, referrerOf } from './names.ts';
import { agents } from './sizes.ts';
import type { Unit } from './units.ts';

export type Ending = 'departed' | 'arrived' | 'booked' | 'held' | 'withdrawn' | 'lapsed';
/** `left` counts for those alone who departed. */
export type Times = { readonly asked: number; readonly arrived: number; readonly left: number };

/** What it has to do with another: its party came with that one's as a group, or goes on to another center, or has come from that one's. */
export type Link =
  | { readonly how: 'group'; readonly first: Story | null }
  | { readonly how: 'leaves'; readonly at: number }
  | { readonly how: 'comes'; readonly from: Story };

export type Telling = { readonly ending: Ending; readonly times: Times; readonly link?: Link | undefined };

/** One request for one unit, as far as that unit saw it: what all tables tell of. */
export type Story = {
  readonly n: number;
  readonly now: number;
  readonly unit: Unit;
  readonly ending: Ending;
  readonly filed: Filed;
  readonly at: ReturnType<typeof momentsOf> & { readonly arrived: number };
  readonly care: Care | null;
  readonly group: { readonly id: string; readonly reference: string; readonly first: Story | null } | null;
  readonly from: Story | null;
  /** When they went on to another center. */
  readonly leavesAt: number | null;
  /** When the request was closed; null while it is open. */
  readonly closesAt: number | null;
  /** When the beds of this unit were left or given up; null while they are not. */
  readonly endsAt: number | null;
  readonly isAccepted: boolean;
  readonly requestId: string;
  readonly reference: string;
  readonly offerId: string;
  readonly placementId: string;
  readonly centerId: string;
  readonly managerId: string;
};

const minute = 60_000;
/** After the time of an answer a third of it more. */
const grace = 4 / 3;
const minutesToAnswer = { now: 15, today: 60, week: 1440 } as const;

/** The same number, the same story. */
export function storyOf(n: number, now: number, unit: Unit, { ending, times, link }: Telling): Story {
  const from = link?.how === 'comes' ? link.from : null;
  const first = link?.how === 'group' ? link.first : null;
  const leavesAt = link?.how === 'leaves' ? link.at : null;
  const filed = from?.filed ?? filedBy(first?.filed.n ?? n, ending);
  const at = { ...momentsOf(times.asked, filed.urgency), arrived: times.arrived };
  const ends: Partial<Record<Ending, number>> = {
    withdrawn: times.asked + 15 * minute,
    lapsed: at.lapses,
    departed: times.left,
  };
  const closesAt = ends[ending] ?? null;
  return {
    n,
    now,
    unit,
    ending,
    filed,
    at,
    from,
    leavesAt,
    closesAt,
    endsAt: leavesAt ?? closesAt,
    isAccepted: ending === 'departed' || ending === 'arrived' || ending === 'booked',
    care: ending === 'held' ? null : (from?.care ?? careOf(unit, n)),
    group: link?.how === 'group' ? groupOf(first?.n ?? n, first) : null,
    requestId: from?.requestId ?? idOf('request', n),
    reference: from?.reference ?? referenceOf(n),
    offerId: idOf('offer', n),
    placementId: idOf('placement', n),
    centerId: idOf('center', unit.center),
    managerId: idOf('account', managerAccount(unit.center)),
  };
}

const groupOf = (n: number, first: Story | null) => ({
  id: idOf('group', n),
  reference: referenceOf(300_000_000 + n),
  first,
});

type Filed = {
  readonly n: number;
  readonly agentId: string;
  readonly organizationId: string;
  readonly urgency: keyof typeof minutesToAnswer;
};

/** Who files a request. Seven has no factor in common with the number of agents: each comes in turn, neighbours do not. */
function filedBy(n: number, ending: Ending): Filed {
  const agent = (n * 7) % agents;
  const usual = n % 10 < 6 ? 'now' : n % 10 < 9 ? 'today' : 'week';
  return {
    n,
    agentId: idOf('account', agentAccount(agent)),
    organizationId: idOf('organization', referrerOf(agent)),
    urgency: ending === 'lapsed' ? 'now' : ending === 'held' ? 'week' : usual,
  };
}

/** Held a minute after it was asked, sent after five; answered after nine if it is. */
function momentsOf(asked: number, urgency: Filed['urgency']) {
  const [began, sent, answered] = [asked + minute, asked + 5 * minute, asked + 9 * minute];
  const time = minutesToAnswer[urgency] * minute;
  return { asked, began, sent, answered, remind: sent + time / 2, answer: sent + time, lapses: sent + time * grace };
}
