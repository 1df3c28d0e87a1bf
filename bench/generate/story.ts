import { letterOf } from '@iwaa/shared/placements/words';

import { moment } from './copy.ts';
import { agentAccount, idOf, managerAccount, referenceOf, referrerOf } from './names.ts';
import { agents } from './sizes.ts';
import type { StoryTables } from './tables.ts';
import type { Unit } from './units.ts';

export type Times = { readonly asked: number; readonly arrived: number; readonly left: number };
export type Ending = 'departed' | 'arrived' | 'booked' | 'withdrawn' | 'lapsed';

const minute = 60_000;

/** Tells stories one after the other, each into all tables. */
export function storyteller(tables: StoryTables) {
  let stories = 0;
  let events = 0;
  return (unit: Unit, ending: Ending, times: Times): void => {
    const story = storyOf(stories++, unit, ending, times);
    writeRequest(tables, story);
    writeOffer(tables, story);
    if (story.isAccepted) writePlacement(tables, story);
    writeClaims(tables, story);
    for (const step of stepsOf(story)) {
      if (step.by) writeTrace(tables, story, step);
      if (step.act === 'request') continue;
      events += 1;
      tables.events.write(events, 'capacity', story.centerId, story.requestId, moment(step.at));
    }
  };
}

/** An act of a story. All but the filing move what the center can give; those without somebody are left out of the trail, for brevity. */
type Step = { readonly act: string; readonly at: number; readonly by?: 'agent' | 'manager' | 'system' };

function stepsOf({ ending, times: { asked, arrived, left } }: Story): Step[] {
  const begun: Step[] = [
    { act: 'request', at: asked, by: 'agent' },
    { act: 'hold', at: asked + minute },
  ];
  if (ending === 'withdrawn') return [...begun, { act: 'withdraw', at: left, by: 'agent' }];
  if (ending === 'lapsed') return [...begun, { act: 'lapse', at: left, by: 'system' }];
  const booked: Step[] = [...begun, { act: 'accept', at: asked + 9 * minute, by: 'manager' }];
  if (ending === 'booked') return booked;
  const here: Step[] = [...booked, { act: 'arrive', at: arrived }];
  return ending === 'arrived' ? here : [...here, { act: 'depart', at: left, by: 'manager' }];
}

function writeTrace({ trail }: StoryTables, story: Story, { act, at, by: role = 'system' }: Step): void {
  const { unit, agentId, requestId, reference } = story;
  const actorId = { agent: agentId, manager: idOf('account', managerAccount(unit.center)), system: null }[role];
  const centerId = act === 'request' ? null : story.centerId;
  trail.write({ act: `placements.${act}`, at, role, actorId, centerId, requestId, reference });
}

type Story = ReturnType<typeof storyOf>;

function storyOf(n: number, unit: Unit, ending: Ending, times: Times) {
  // Seven has no factor in common with the number of agents: each comes in turn, neighbours do not.
  const agent = (n * 7) % agents;
  return {
    unit,
    ending,
    times,
    isAccepted: ending === 'departed' || ending === 'arrived' || ending === 'booked',
    requestId: idOf('request', n),
    offerId: idOf('offer', n),
    placementId: idOf('placement', n),
    centerId: idOf('center', unit.center),
    organizationId: idOf('organization', referrerOf(agent)),
    agentId: idOf('account', agentAccount(agent)),
    reference: referenceOf(n),
  };
}

const outcomes = { departed: 'departed', withdrawn: 'withdrawn', lapsed: 'unmet' } as const;

function writeRequest({ requests, people }: StoryTables, story: Story): void {
  const { requestId, reference, organizationId, agentId, ending, times, unit } = story;
  const isClosed = ending !== 'arrived' && ending !== 'booked';
  const outcome = isClosed ? outcomes[ending] : null;
  const asked = moment(times.asked);
  requests.write(
    requestId,
    reference,
    organizationId,
    agentId,
    asked,
    isClosed ? 'closed' : 'placed',
    outcome,
    isClosed ? moment(times.left) : null,
    'hotline',
    'now',
    'person',
    moment(times.asked + 5 * minute),
  );
  for (const [index, [group, band]] of unit.party.entries()) people.write(requestId, letterOf(index), group, band);
}

function writeOffer({ offers }: StoryTables, story: Story): void {
  const { offerId, requestId, centerId, organizationId, agentId, times, isAccepted, ending } = story;
  offers.write(
    offerId,
    requestId,
    centerId,
    organizationId,
    isAccepted ? 'accepted' : ending,
    agentId,
    moment(times.asked + minute),
    moment(isAccepted ? times.asked + 20 * minute : times.left),
    moment(times.asked + 5 * minute),
    moment(isAccepted ? times.asked + 9 * minute : times.left),
  );
}

function writePlacement({ placements }: StoryTables, story: Story): void {
  const { placementId, offerId, requestId, centerId, organizationId, ending, times } = story;
  placements.write(
    placementId,
    offerId,
    requestId,
    centerId,
    organizationId,
    ending,
    moment(times.asked + 9 * minute),
    moment(times.arrived + 24 * 60 * minute),
    ending === 'booked' ? null : moment(times.arrived),
    ending === 'departed' ? moment(times.left) : null,
    ending === 'departed' ? 'own-housing' : null,
  );
}

const purposes = { departed: 'stay', arrived: 'stay', booked: 'booking', withdrawn: 'hold', lapsed: 'hold' } as const;

/** A bed for each person, the rest of a family's room kept for it; a claim that goes on has no end. */
function writeClaims({ claims }: StoryTables, story: Story): void {
  const { unit, centerId, offerId, requestId, placementId, times, ending, isAccepted } = story;
  const goesOn = ending === 'arrived' || ending === 'booked';
  const began = moment(times.asked + minute);
  const during = `[${began},${goesOn ? '' : moment(times.left)})`;
  for (const [index, bedId] of unit.bedIds.entries()) {
    const letter = index < unit.party.length ? letterOf(index) : null;
    const purpose = isAccepted && letter === null ? 'kept' : purposes[ending];
    claims.write(
      bedId,
      unit.roomId,
      centerId,
      during,
      purpose,
      unit.roomKey(requestId),
      offerId,
      isAccepted ? placementId : null,
      letter,
      isAccepted ? null : moment(times.left),
      ending === 'departed' && purpose === 'stay',
      began,
    );
  }
}
