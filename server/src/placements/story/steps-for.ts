import type { Viewer } from '@iwaa/shared/access/access';
import type { TransferLine } from '@iwaa/shared/placements/transfers';
import type { StoryStep } from '@iwaa/shared/placements/views';

/** What the center that receives somebody may say to the one that sent them on: its answer, and whether they came. */
const answersToTransfer: ReadonlySet<string> = new Set([
  'placements.accept',
  'placements.decline',
  'placements.lapse',
  'placements.withdraw',
  'placements.arrive',
  'placements.noShow',
]);

/** How a request looks for a place is between those who asked and the coordination. */
const ofTheSearch: ReadonlySet<string> = new Set([
  'placements.keepTrying',
  'placements.chainEnded',
  'placements.suggest',
  'placements.askConfirmation',
  'placements.confirmWaiting',
]);
/** What a stay waits for, and how it went on, is for those who look after it. */
const ofTheStay: ReadonlySet<string> = new Set(['placements.milestone', 'placements.overstay', 'placements.followUp']);

/**
 * A center reads what it did itself and what the agent did; what other centers answered is not its business, but for the one it sent somebody on
 * to. An agent's story ends where the party goes on to another center; that they departed in the end, they learn.
 */
export function stepsFor(
  viewer: Pick<Viewer, 'role' | 'centerId'>,
  steps: readonly StoryStep[],
  transfer: TransferLine | null,
): StoryStep[] {
  if (viewer.role === 'agent') {
    const moves = steps.findIndex((step) => step.act === 'placements.transfer');
    const known = steps.filter((step, index) => moves === -1 || index < moves || step.act === 'placements.depart');
    return known.filter((step) => !ofTheStay.has(step.act)).map(withoutStaffing);
  }
  const sentOnTo = transfer && transfer.from.centerId === viewer.centerId ? transfer : null;
  const isAnswer = ({ act, at, centerId }: StoryStep) =>
    centerId === sentOnTo?.to.centerId && at >= (sentOnTo?.askedAt ?? '') && answersToTransfer.has(act);
  if (viewer.centerId === null) return [...steps];
  return steps
    .filter(({ act }) => !ofTheSearch.has(act))
    .filter((step) => step.centerId === null || step.centerId === viewer.centerId || isAnswer(step));
}

/** How far a center's staff goes is between the center and the coordination. */
function withoutStaffing({ details: { overStaffing: _untold, ...details }, ...step }: StoryStep): StoryStep {
  return { ...step, details };
}
