import type { MilestoneKind, OverstayReason, SafeAnswer } from '@iwaa/shared/placements/stays';

import { accept, type Booking, hold, hostOf, trace } from './acts.ts';
import { namedBeds } from './beds.ts';
import type { CenterName } from './network.ts';
import { day, hour, type Scene } from './scene.ts';

type Guests = Readonly<Record<string, Booking>>;

/** What stays wait for, two that go on past their day, and one that goes on to another center tomorrow. */
export function tellGoingOn(scene: Scene, guests: Guests): void {
  const { longest, pregnant, family, girl, sons, newcomer } = guests;
  if (longest) {
    staysOn(scene, longest, 'jasmin', 'papers', { expected: -6, now: 15 });
    waitsFor(scene, longest, 'jasmin', 'travel-papers', 9, 30);
  }
  if (pregnant) waitsFor(scene, pregnant, 'jasmin', 'reflection-end', 18, 24);
  if (family) {
    waitsFor(scene, family, 'jasmin', 'housing-found', 5, 26);
    waitsFor(scene, family, 'jasmin', 'court-date', 12, 12);
  }
  if (girl) waitsFor(scene, girl, 'olivier', 'court-date', 20, 34);
  // Past its day, and nobody has said why yet.
  if (sons) Object.assign(sons.placement, { departsOn: dayAfter(scene, -2) });
  if (newcomer) goesOn(scene, newcomer);
}

/** A month after they left: most are safe, of some nobody knows, and those of the last weeks are still to be asked. */
export function tellFollowUps(scene: Scene): void {
  const left = scene.placements.filter(({ state }) => state === 'departed');
  const answers: readonly SafeAnswer[] = ['yes', 'yes', 'yes', 'unknown', 'yes', 'yes', 'no', 'yes'];
  for (const [index, { id, requestId, centerId, endedAt }] of left.entries()) {
    const leftAt = new Date(endedAt ?? scene.now).getTime();
    const answeredAt = leftAt + 33 * day;
    const center: CenterName = centerId === scene.centerIds.jasmin ? 'jasmin' : 'olivier';
    const [host, request] = [hostOf[center], scene.requests.find((one) => one.id === requestId)];
    const safe = answers[index % answers.length];
    if (leftAt > scene.now - 52 * day || !host || !request || !safe) continue;
    const answeredBy = scene.accountIds[host];
    scene.followUps.push({ placementId: id, centerId, safe, answeredBy, answeredAt: new Date(answeredAt) });
    trace(scene, host, 'placements.followUp', { request, center }, answeredAt, { safe });
  }
}

function waitsFor(
  scene: Scene,
  { request, placement }: Booking,
  center: CenterName,
  kind: MilestoneKind,
  ...[first, last]: [number, number]
): void {
  const host = hostOf[center];
  if (!host) return;
  const noted = scene.now - 3 * day;
  const range = { earliest: dayAfter(scene, first), latest: dayAfter(scene, last) };
  const row = { placementId: placement.id, centerId: placement.centerId, kind, ...range };
  scene.milestones.push({ ...row, notedBy: scene.accountIds[host], notedAt: new Date(noted) });
  trace(scene, host, 'placements.milestone', { request, center }, noted, { kind, ...range });
}

function staysOn(
  scene: Scene,
  { request, placement }: Booking,
  center: CenterName,
  reason: OverstayReason,
  { expected, now }: { expected: number; now: number },
): void {
  const host = hostOf[center];
  if (!host) return;
  const said = scene.now + expected * day + 10 * hour;
  const [expectedOn, departsOn] = [dayAfter(scene, expected), dayAfter(scene, now)];
  const row = { placementId: placement.id, centerId: placement.centerId, expectedOn, reason, departsOn };
  scene.overstays.push({ ...row, saidBy: scene.accountIds[host], saidAt: new Date(said) });
  Object.assign(placement, { departsOn });
  trace(scene, host, 'placements.overstay', { request, center }, said, { reason, departsOn });
}

/** Her sister lives in Fez: Olivier has asked Jasmin, which awaits her; until she is there her bed at Olivier stays hers. */
function goesOn(scene: Scene, { request, party, placement }: Booking): void {
  const [askedAt, answeredAt] = [scene.now - 5 * hour, scene.now - 4 * hour];
  const from = { fromPlacementId: placement.id, fromCenterId: placement.centerId };
  const beds = namedBeds(scene, 'jasmin', party, request.id, ['7C']);
  const offer = hold(scene, { request, party }, 'jasmin', 'hotline', beds, askedAt);
  const lapsesAt = new Date(askedAt + 2 * hour);
  Object.assign(offer, from, { transferReason: 'family', sentAt: new Date(askedAt), lapsesAt });
  scene.traces.pop();
  trace(scene, hostOf['olivier'], 'placements.transfer', { request, center: 'olivier' }, askedAt, {
    toCenterId: scene.centerIds.jasmin,
    reason: 'family',
    consent: 'person',
  });
  Object.assign(accept(scene, { request, party }, offer, 'jasmin', answeredAt).placement, from);
}

const dayAfter = (scene: Scene, days: number) => new Date(scene.now + days * day).toISOString().slice(0, 10);
