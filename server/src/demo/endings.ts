import type { DeclineCode, DepartureOutcome, RequestOutcome, WithdrawReason } from '@iwaa/shared/placements/words';

import {
  actorOf,
  type Booking,
  hostOf,
  type Offer,
  type Referrer,
  type Request,
  type Story,
  trace,
  usesOf,
} from './acts.ts';
import type { CenterName } from './network.ts';
import { type Scene, turnaround } from './scene.ts';

export function depart(
  scene: Scene,
  booking: Booking,
  center: CenterName,
  outcome: DepartureOutcome,
  at: number,
): void {
  booking.placement.state = 'departed';
  booking.placement.outcome = outcome;
  leave(scene, booking, 'departed', at);
  trace(scene, hostOf[center], 'placements.depart', { request: booking.request, center }, at, { outcome });
}

export function noShow(scene: Scene, booking: Booking, center: CenterName, at: number): void {
  booking.placement.state = 'no-show';
  leave(scene, booking, 'no-show', at);
  trace(scene, hostOf[center], 'placements.noShow', { request: booking.request, center }, at, {});
}

export function decline(
  scene: Scene,
  story: Story,
  offer: Offer,
  center: CenterName,
  code: DeclineCode,
  at: number,
): void {
  const host = hostOf[center];
  offer.state = 'declined';
  offer.declineCode = code;
  offer.declinedBy = 'center';
  offer.answeredAt = new Date(at);
  offer.answeredBy = host ? scene.accountIds[host] : null;
  endHolds(scene, story, offer, at);
  trace(scene, host, 'placements.decline', { request: story.request, center }, at, {
    by: 'center',
    code,
    wouldHelp: [],
  });
}

/** Nobody answered in time. Returns the moment. */
export function lapse(scene: Scene, story: Story, offer: Offer, center: CenterName): number {
  const at = new Date(offer.lapsesAt).getTime();
  const step = (act: 'remind' | 'escalate', moment: Offer['answerBy']) => {
    const taken = moment ? new Date(moment) : null;
    if (taken)
      trace(scene, undefined, `placements.${act}`, { request: story.request, center }, taken.getTime(), {
        missed: false,
        lapsesAt: new Date(at).toISOString(),
      });
    return taken;
  };
  offer.remindedAt = step('remind', offer.remindAt);
  offer.escalatedAt = step('escalate', offer.answerBy);
  offer.state = 'lapsed';
  endHolds(scene, story, offer, at);
  trace(scene, undefined, 'placements.lapse', { request: story.request, center }, at, { sent: true });
  return at;
}

export function withdraw(
  scene: Scene,
  story: Story,
  offer: Offer | undefined,
  by: Referrer,
  reason: WithdrawReason,
  at: number,
): void {
  if (offer) {
    offer.state = 'withdrawn';
    endHolds(scene, story, offer, at);
  }
  close(story.request, reason === 'unmet' ? 'unmet' : 'withdrawn', at);
  trace(scene, actorOf[by], 'placements.withdraw', story, at, { what: 'request', reason });
}

function leave(scene: Scene, { request, placement, uses }: Booking, outcome: RequestOutcome, at: number): void {
  placement.endedAt = new Date(at);
  close(request, outcome, at);
  for (const use of uses) {
    use.until = at;
    use.vacated = true;
    const { bedId, roomId, centerId } = use;
    if (use.purpose === 'stay')
      scene.uses.push({ bedId, roomId, centerId, from: at, until: at + turnaround, purpose: 'turnaround' });
  }
}

function endHolds(scene: Scene, { request }: Story, offer: Offer, at: number): void {
  request.state = 'seeking';
  for (const use of usesOf(scene, offer)) use.until = at;
}

function close(request: Request, outcome: RequestOutcome, at: number): void {
  request.state = 'closed';
  request.outcome = outcome;
  request.closedAt = new Date(at);
}
