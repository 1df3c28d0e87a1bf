import {
  type HealthLine,
  type HealthPart,
  type HealthState,
  openTooLong,
  type WorkLine,
  type WorkSeen,
} from '@iwaa/shared/health/health';
import type { Moment } from '@iwaa/shared/text';

/** The first state whose condition holds; well where none does. */
function first(...cases: readonly (readonly [boolean, HealthState])[]): HealthState {
  return cases.find(([holds]) => holds)?.[1] ?? 'well';
}

const secondsSince = (moment: Moment | null, at: Moment): number =>
  moment === null ? 0 : (Date.parse(at) - Date.parse(moment)) / 1000;

/** How a part is, by what is seen of it at that moment. */
export function judged(part: HealthPart, at: Moment): HealthLine {
  return { ...part, state: stateOf(part, at) };
}

function stateOf(part: HealthPart, at: Moment): HealthState {
  switch (part.part) {
    case 'database':
      return first(
        [!part.isDurable || part.openSeconds > 2 * openTooLong, 'act'],
        [part.waiting > 0 || part.openSeconds > openTooLong, 'look'],
      );
    case 'standby':
      return first([part.awaited && part.connected === 0, 'act'], [!part.awaited, 'look']);
    case 'feed':
      return stateOfFeed(part.lagSeconds);
    case 'processes':
      return first([part.seen === 0, 'look']);
    case 'faults':
      return first([part.count > 0, 'look']);
    case 'letters':
      return stateOfLetters(part);
    case 'audit':
      return stateOfWait(secondsSince(part.waitingSince, at), { look: 60, act: 600 });
    case 'planning':
      return stateOfWait(secondsSince(part.waitingSince, at), { look: 900, act: Infinity });
    case 'backups':
      break;
  }
  return 'unknown';
}

/** From ten seconds on the server says that it is not ready. */
function stateOfFeed(lagSeconds: number | null): HealthState {
  return lagSeconds === null ? 'unknown' : stateOfWait(lagSeconds, { look: 3, act: 10 });
}

function stateOfLetters({ waiting, lagSeconds, ...letters }: Extract<HealthPart, { part: 'letters' }>): HealthState {
  if (waiting === null) return 'unknown';
  const isTroubled = !letters.mailIsOn || letters.retried > 0 || letters.givenUp > 0;
  return first([lagSeconds > 600, 'act'], [lagSeconds > 60 || isTroubled, 'look']);
}

function stateOfWait(seconds: number, { look, act }: { look: number; act: number }): HealthState {
  return first([seconds > act, 'act'], [seconds > look, 'look']);
}

/** Something is late when three of its turns were not done; a turn may itself take a while. */
export function judgedWork(seen: WorkSeen, at: Moment): WorkLine {
  const { everySeconds, doneAt, failedAt } = seen;
  if (everySeconds === null) return { ...seen, state: 'unknown' };
  const isLate = doneAt === null || secondsSince(doneAt, at) > 3 * everySeconds + 60;
  const failedLately = failedAt !== null && secondsSince(failedAt, at) < 3600;
  return { ...seen, state: first([isLate, 'act'], [failedLately, 'look']) };
}
