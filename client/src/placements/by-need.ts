/** Requests by what needs the viewer now, the most pressing first. */
import { type NeedsMe, needsMe, type RequestLine } from '@iwaa/shared/placements/views';
import { urgencies } from '@iwaa/shared/placements/words';

const never = '9999';

/** The latest closed first; what is open by deadline, then urgency, then who has waited longest. */
const pressing = (one: RequestLine, other: RequestLine): number =>
  (other.closedAt ?? '').localeCompare(one.closedAt ?? '') ||
  (one.dueAt ?? never).localeCompare(other.dueAt ?? never) ||
  urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
  one.createdAt.localeCompare(other.createdAt);

export const needsPresent = (lines: readonly RequestLine[]): NeedsMe[] =>
  needsMe.filter((needs) => lines.some((line) => line.needs === needs));

export const linesNeeding = (lines: readonly RequestLine[], needs: NeedsMe): RequestLine[] =>
  lines.filter((line) => line.needs === needs).toSorted(pressing);
