import { type Copy, copyInto, copyInTwo } from './copy.ts';
import { openTrail } from './trail.ts';

const columns = {
  requests: [
    'request',
    'id, reference, organization_id, created_by, created_at, state, outcome, closed_at, channel, urgency, origin_city_id, together, ' +
      'must_services, wished_services, languages, consent, consent_at, identified_on, unmet_reason, group_id',
  ],
  people: ['party_person', 'request_id, letter, person_group, age_band, needs'],
  groups: ['group_request', 'id, reference, organization_id, created_by, created_at, urgency, people'],
  aparts: ['party_apart', 'request_id, other_request_id'],
  offers: [
    'offer',
    'id, request_id, center_id, organization_id, state, created_by, created_at, lapses_at, sent_at, answered_at, answered_by, remind_at, ' +
      'answer_by, reminded_at, escalated_at, from_placement_id, from_center_id, transfer_reason',
  ],
  placements: [
    'placement',
    'id, offer_id, request_id, center_id, organization_id, state, booked_at, arrive_by, arrived_at, ended_at, departs_on, absent_since, ' +
      'absent_until, outcome, from_placement_id, from_center_id',
  ],
  claims: [
    'claim',
    'bed_id, room_id, center_id, during, purpose, room_key, offer_id, placement_id, person_letter, lapses_at, vacated, left_at, created_by, created_at',
  ],
  closures: ['claim', 'bed_id, room_id, center_id, during, purpose, reason, created_by, created_at'],
  servicePlaces: [
    'service_place',
    'offering_id, center_id, place_number, during, offer_id, placement_id, person_letter, created_by, created_at',
  ],
  plans: [
    'plan_item',
    'placement_id, center_id, person_letter, service_id, step_id, due_on, done_at, done_by, created_by',
  ],
  milestones: ['stay_milestone', 'placement_id, center_id, kind, earliest, latest, noted_by, noted_at'],
  overstays: ['overstay', 'placement_id, center_id, expected_on, reason, departs_on, said_by, said_at'],
  followUps: ['follow_up', 'placement_id, center_id, safe, answered_by, answered_at'],
  suggestions: ['waiting_suggestion', 'request_id, center_id, organization_id, made_at, passed_at, ended_at'],
  messages: ['message', 'id, request_id, center_id, organization_id, author_id, author_role, sealed, at'],
  marks: ['separation_mark', 'request_id, organization_id, stance, kind, digest, added_by, added_at'],
  keys: ['idempotency_key', 'actor_id, key, fingerprint, answer, at'],
  notices: [
    'notification',
    'account_id, occasion, kind, escalation, center_id, request_id, reference, at, read_at, handed_at',
  ],
  events: ['event', 'pos, kind, center_id, request_id, at'],
} as const;

type Name = keyof typeof columns;
export type StoryTables = Readonly<Record<Name, Copy>> & { readonly trail: Awaited<ReturnType<typeof openTrail>> };

/** One stream into each table that a story touches. */
export async function openTables(url: string): Promise<StoryTables> {
  const open = Object.entries(columns).map(
    async ([name, [table, into]]) =>
      [name, await (name === 'claims' ? copyInTwo : copyInto)(url, table, into)] as const,
  );
  // Its keys are those of `columns`.
  const copies = Object.fromEntries(await Promise.all(open)) as Record<Name, Copy>;
  return { ...copies, trail: await openTrail(url) };
}

export async function closeTables(tables: StoryTables): Promise<void> {
  await Promise.all(Object.values(tables).map((table) => table.end()));
}

export async function keepUpWith(tables: StoryTables): Promise<void> {
  for (const table of Object.values(tables)) await table.keepUp();
}
