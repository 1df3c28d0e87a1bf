import { writePlaces, writePlan } from './care.ts';
import { moment } from './copy.ts';
import { writeNotices } from './notices.ts';
import { writeClaims, writeClosure, writeGroup, writeOffer, writePlacement, writeRequest } from './records.ts';
import type { Size } from './sizes.ts';
import { writeStay } from './stays.ts';
import { type Story, storyOf, type Telling } from './story.ts';
import type { StoryTables } from './tables.ts';
import type { City } from './towns.ts';
import type { Unit } from './units.ts';
import { writeSuggestion } from './waiting.ts';
import { writeWords } from './words.ts';

type World = { readonly size: Size; readonly now: number; readonly cities: readonly City[] };

/** Tells stories one after the other, each into all tables. */
export function storyteller(tables: StoryTables, { size, now, cities }: World) {
  let stories = 0;
  let events = 0;
  const tell = (unit: Unit, telling: Telling): Story => {
    const story = storyOf(stories++, now, unit, telling);
    if (!story.from) writeRequest(tables, cities, story);
    writeGroup(tables, story);
    writeSuggestion(tables, story);
    writeOffer(tables, story);
    if (story.isAccepted) writePlacement(tables, story);
    writeClaims(tables, story);
    writePlaces(tables, size, story);
    writePlan(tables, story);
    writeStay(tables, story);
    writeWords(tables, story);
    writeNotices(tables, story);
    for (const step of stepsOf(story)) {
      if (step.by) writeTrace(tables, story, step);
      if (step.act === 'request') continue;
      events += 1;
      tables.events.write(events, 'capacity', story.centerId, story.requestId, moment(step.at));
    }
    return story;
  };
  return { tell, close: (story: Story) => writeClosure(tables, story) };
}

export type Storyteller = ReturnType<typeof storyteller>;

/** An act of a story. All but the filing move what the center can give; those without somebody are left out of the trail, for brevity. */
type Step = { readonly act: string; readonly at: number; readonly by?: 'agent' | 'manager' | 'system' };

function stepsOf({ ending, at, closesAt, endsAt, from }: Story): Step[] {
  const begun: Step[] = from
    ? [{ act: 'transfer', at: at.asked, by: 'manager' }]
    : [
        { act: 'request', at: at.asked, by: 'agent' },
        { act: 'hold', at: at.began },
      ];
  if (ending === 'held') return [...begun, { act: 'send', at: at.sent, by: 'agent' }];
  if (ending === 'withdrawn') return [...begun, { act: 'withdraw', at: closesAt ?? at.sent, by: 'agent' }];
  if (ending === 'lapsed') return [...begun, { act: 'lapse', at: closesAt ?? at.lapses, by: 'system' }];
  const booked: Step[] = [...begun, { act: 'accept', at: at.answered, by: 'manager' }];
  if (ending === 'booked') return booked;
  const here: Step[] = [
    ...booked,
    from ? { act: 'arrive', at: at.arrived, by: 'manager' } : { act: 'arrive', at: at.arrived },
  ];
  return endsAt === null || endsAt !== closesAt ? here : [...here, { act: 'depart', at: endsAt, by: 'manager' }];
}

function writeTrace({ trail }: StoryTables, story: Story, { act, at, by: role = 'system' }: Step): void {
  const { filed, requestId, reference, from, managerId } = story;
  const asker = act === 'transfer' ? from : null;
  const actorId = { agent: filed.agentId, manager: asker?.managerId ?? managerId, system: null }[role];
  const centerId = act === 'request' ? null : (asker?.centerId ?? story.centerId);
  trail.write({ act: `placements.${act}`, at, role, actorId, centerId, requestId, reference });
}
