/** What each part of the system says of itself. */
import { type HealthLine, type HealthPart, openTooLong, type WorkLine } from '@iwaa/shared/health/health';
import { momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { numberInWords } from '../ui/number.ts';

type Part<Name extends HealthPart['part']> = Extract<HealthPart, { part: Name }>;

/** Its sentences, one after the other; `at` is when it was read. */
export function sentencesOf(line: HealthLine, at: string): string[] {
  switch (line.part) {
    case 'database':
      return ofDatabase(line, Date.parse(at));
    case 'standby':
      return [ofStandby(line)];
    case 'processes':
      return [line.seen === 0 ? t.health.processesNone() : t.health.processes({ count: line.seen })];
    case 'feed':
      return ofFeed(line);
    case 'letters':
      return ofLetters(line);
    case 'audit':
      return ofAudit(line, Date.parse(at));
    case 'planning':
      return ofPlanning(line, Date.parse(at));
    case 'faults':
      return [line.count === 0 ? t.health.faultsNone() : t.health.faults({ count: line.count })];
    case 'backups':
      break;
  }
  return [t.health.backups()];
}

function ofDatabase({ version, since, migration, ...line }: Part<'database'>, at: number): string[] {
  return [
    t.health.database({ version, since: momentInWords(since, at), migration: migration.replace('.sql', '') }),
    ...(line.isDurable ? [] : [t.health.undurable()]),
    ...(line.waiting > 0 ? [t.health.callsWait({ count: line.waiting })] : []),
    ...(line.openSeconds > openTooLong
      ? [t.health.leftOpen({ seconds: numberInWords(Math.round(line.openSeconds)) })]
      : []),
  ];
}

function ofStandby({ connected: count, awaited }: Part<'standby'>): string {
  if (count === 0) return awaited ? t.health.standbyMissing() : t.health.standbyNone();
  return awaited ? t.health.standbyAwaited({ count }) : t.health.standbyBehind({ count });
}

function ofFeed({ lagSeconds, screens, state }: Part<'feed'> & Pick<HealthLine, 'state'>): string[] {
  if (lagSeconds === null) return [t.health.notTold()];
  return [
    t.health.feedLag({ seconds: numberInWords(lagSeconds) }),
    ...(state === 'well' ? [] : [t.health.feedLate()]),
    t.health.screens({ count: screens }),
  ];
}

function ofLetters({ mailIsOn, waiting, lagSeconds, retried, givenUp }: Part<'letters'>): string[] {
  const mail = mailIsOn ? t.health.mailOn() : t.health.mailOff();
  if (waiting === null) return [mail, t.health.notTold()];
  return [
    mail,
    waiting === 0 ? t.health.nothingWaits() : t.health.lettersWait({ count: waiting }),
    ...(lagSeconds >= 60 ? [t.health.lettersLag({ minutes: Math.floor(lagSeconds / 60) })] : []),
    ...(retried > 0 ? [t.health.lettersRetried({ count: retried })] : []),
    ...(givenUp > 0 ? [t.health.lettersGivenUp({ count: givenUp })] : []),
  ];
}

function ofAudit({ sealedUntil, waiting }: Part<'audit'>, at: number): string[] {
  return [
    sealedUntil === null ? t.health.sealedNever() : t.health.sealedUntil({ moment: momentInWords(sealedUntil, at) }),
    waiting === 0 ? t.health.nothingWaits() : t.health.auditWaits({ count: waiting }),
  ];
}

function ofPlanning({ running, waiting, waitingSince }: Part<'planning'>, at: number): string[] {
  if (running + waiting === 0) return [t.health.plansNone()];
  return [
    t.health.plansRun({ count: running }),
    t.health.plansWait({ count: waiting }),
    ...(waitingSince === null ? [] : [t.health.plansSince({ moment: momentInWords(waitingSince, at) })]),
  ];
}

/** What goes on by itself: when its last turn was done, and whether one failed. */
export function sentencesOfWork({ state, doneAt, failedAt }: WorkLine, at: string): string[] {
  const words = (moment: string) => momentInWords(moment, Date.parse(at));
  if (state === 'unknown') return [t.health.notTold()];
  return [
    ...(state === 'act' ? [t.health.workLate()] : []),
    ...(doneAt === null ? [] : [t.health.workDone({ moment: words(doneAt) })]),
    ...(failedAt === null ? [] : [t.health.workFailed({ moment: words(failedAt) })]),
  ];
}
