import { copyInto } from './copy.ts';
import { openTrail } from './trail.ts';

/** One stream into each table that a story touches. */
export async function openTables(url: string) {
  return {
    requests: await copyInto(
      url,
      'request',
      'id, reference, organization_id, created_by, created_at, state, outcome, closed_at, channel, urgency, consent, consent_at',
    ),
    people: await copyInto(url, 'party_person', 'request_id, letter, person_group, age_band'),
    offers: await copyInto(
      url,
      'offer',
      'id, request_id, center_id, organization_id, state, created_by, created_at, lapses_at, sent_at, answered_at',
    ),
    placements: await copyInto(
      url,
      'placement',
      'id, offer_id, request_id, center_id, organization_id, state, booked_at, arrive_by, arrived_at, ended_at, outcome',
    ),
    claims: await copyInto(
      url,
      'claim',
      'bed_id, room_id, center_id, during, purpose, room_key, offer_id, placement_id, person_letter, lapses_at, vacated, created_at',
    ),
    events: await copyInto(url, 'event', 'pos, kind, center_id, request_id, at'),
    trail: await openTrail(url),
  };
}

export type StoryTables = Awaited<ReturnType<typeof openTables>>;

export async function closeTables(tables: StoryTables): Promise<void> {
  await Promise.all(Object.values(tables).map((table) => table.end()));
}

export async function keepUpWith(tables: StoryTables): Promise<void> {
  for (const table of Object.values(tables)) await table.keepUp();
}
