import type { Booking } from './acts.ts';
import { minute, type Scene } from './scene.ts';

/** Parties of one incident, held together by one agent and answered each by its center. */
export function tellGroup(scene: Scene, parts: readonly Booking[]): void {
  const [first] = parts;
  if (!first) return;
  const { organizationId, createdBy, urgency } = first.request;
  const at = new Date(first.request.createdAt ?? scene.now).getTime() + 2 * minute;
  const people = parts.reduce((sum, { party }) => sum + party.length, 0);
  const [id, reference] = [scene.random.uuid(), scene.random.reference()];
  scene.groups.push({ id, reference, organizationId, createdBy, createdAt: first.request.createdAt, urgency, people });
  for (const { request } of parts) request.groupId = id;
  scene.traces.push({
    at: new Date(at),
    actorId: createdBy,
    actorRole: 'agent',
    act: 'placements.holdGroup',
    subjectId: id,
    reference,
    details: { people, parties: parts.length, centers: parts.length },
  });
}
