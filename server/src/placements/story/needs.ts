import type { Viewer } from '@iwaa/shared/access/access';
import type { NeedsMe, RequestLine } from '@iwaa/shared/placements/views';

type Needed = Pick<RequestLine, 'state' | 'offer' | 'placement' | 'transfer'>;

/** What a request asks of this viewer now, and until when. */
export function whatNeeds(
  { state, offer, placement, transfer }: Needed,
  viewer: Pick<Viewer, 'role'>,
): { needs: NeedsMe; dueAt: string | null } {
  if (state === 'closed') return { needs: 'outcome', dueAt: null };
  // Another center's answer is waited for by the coordination; the stay itself needs nothing.
  if (transfer?.state === 'asked' && viewer.role === 'coordinator')
    return { needs: 'answer', dueAt: transfer.answerBy ?? transfer.lapsesAt };
  if (placement?.state === 'booked') return { needs: 'arrival', dueAt: placement.arriveBy };
  if (placement?.state === 'arrived') return { needs: 'stay', dueAt: null };
  if (placement?.state === 'transferred') return { needs: 'outcome', dueAt: null };
  if (offer?.state !== 'held') return { needs: 'choose', dueAt: null };
  if (offer.sentAt === null) return { needs: 'send', dueAt: offer.lapsesAt };
  return { needs: viewer.role === 'agent' ? 'waiting' : 'answer', dueAt: offer.answerBy ?? offer.lapsesAt };
}
