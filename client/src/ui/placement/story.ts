/** The story of a request, step by step, in sentences. Steps come from the audit trail: codes and ids, told here in words. */
import { groups } from '@iwaa/shared/centers/words';
import type { StoryStep } from '@iwaa/shared/placements/views';
import {
  declineCodes,
  departureOutcomes,
  overStaffings,
  placementStates,
  transferReasons,
  unmetReasons,
  urgencies,
  withdrawReasons,
  wouldHelps,
} from '@iwaa/shared/placements/words';
import { milestones, overstayReasons, safeAnswers } from '@iwaa/shared/placements/stays';
import { now } from '../../platform/clock.ts';
import { dayInWords, momentInWords } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { commaList } from './party.ts';

type Details = StoryStep['details'];
type Told = { readonly details: Details; readonly place: string };

/** The value as a member of a shared list. */
const among = <V extends string>(values: readonly V[], value: unknown): V | undefined =>
  values.find((one) => one === value);
const textIn = (details: Details, name: string): string => String(details[name] ?? '');
const moment = (details: Details, name: string): string => {
  const text = textIn(details, name);
  return Number.isNaN(Date.parse(text)) ? '' : momentInWords(text, now());
};

/** A day of the details in words; an older trail may not have it. */
const dayIn = (details: Details, name: string): string | undefined =>
  Number.isNaN(Date.parse(textIn(details, name))) ? undefined : dayInWords(textIn(details, name));

function absence({ details }: Told): string {
  if (details['back'] === true) return t.story.back();
  const day = dayIn(details, 'until');
  return day === undefined ? t.story.away() : t.story.absent({ day });
}

/** Why the center received beyond its staff, where it did and the viewer may know. */
function overStaffed({ details, place }: Told): string {
  const reason = among(overStaffings, details['overStaffing']);
  return reason === undefined ? '' : ` ${t.story.overStaffed({ place, reason: t.overStaffings[reason]() })}`;
}

function declined({ details, place }: Told): string {
  const reason = t.declines[among(declineCodes, details['code']) ?? 'other']();
  const listed = Array.isArray(details['wouldHelp']) ? details['wouldHelp'] : [];
  const helps = wouldHelps.filter((help) => listed.includes(help)).map((help) => t.helps[help]());
  const said =
    details['by'] === 'person' ? t.story.declinedByPerson({ reason }) : t.story.declinedByCenter({ place, reason });
  return helps.length === 0 ? said : t.story.withHelp({ said, helps: commaList(helps) });
}

function withdrawn({ details, place }: Told): string {
  const unmet = among(unmetReasons, details['unmet']);
  if (unmet) return t.story.requestUnmet({ reason: t.waiting[`unmet-${unmet}`]() });
  const reason = t.withdrawals[among(withdrawReasons, details['reason']) ?? 'no-longer-needed']();
  return details['what'] === 'offer' ? t.story.offerWithdrawn({ place, reason }) : t.story.requestWithdrawn({ reason });
}

function confirmedWaiting({ details }: Told): string {
  if (details['automatic'] === undefined) return t.story.confirmedWaiting();
  return details['automatic'] === true ? t.story.automaticOn() : t.story.automaticOff();
}

function departureExpected({ details }: Told): string {
  const day = dayIn(details, 'departsOn');
  if (day === undefined) return t.story.noDeparture();
  return details['confirmed'] === true ? t.story.departureConfirmed({ day }) : t.story.departureExpected({ day });
}

function milestone({ details }: Told): string {
  const kind = t.milestones[among(milestones, details['kind']) ?? 'court-date']();
  const [from, to] = [dayIn(details, 'earliest'), dayIn(details, 'latest')];
  if (from === undefined || to === undefined) return t.story.milestoneGone({ kind });
  return from === to ? t.story.milestoneOn({ kind, day: from }) : t.story.milestone({ kind, from, to });
}

const undone: Readonly<Record<string, () => string>> = {
  arrived: t.story.arrivalUndone,
  departed: t.story.departureUndone,
  'no-show': t.story.noShowUndone,
};

const sentences: Readonly<Record<string, (told: Told) => string>> = {
  'placements.request': ({ details }) =>
    t.story.filed({
      people: t.words.people({ count: Number(details['people'] ?? 1) }),
      when: t.urgencies[among(urgencies, details['urgency']) ?? 'now'](),
    }),
  'placements.hold': ({ details, place }) =>
    t.story.held({ place, beds: t.words.beds({ count: Number(details['beds'] ?? 1) }) }),
  'placements.extend': ({ details }) => t.story.extended({ until: moment(details, 'lapsesAt') }),
  'placements.send': ({ details, place }) =>
    t.story.sent({ place, until: moment(details, details['answerBy'] ? 'answerBy' : 'lapsesAt') }),
  'placements.accept': (told) =>
    `${t.story.accepted({ place: told.place, until: moment(told.details, 'arriveBy') })}${overStaffed(told)}`,
  'placements.decline': declined,
  'placements.maybe': ({ place }) => t.story.maybe({ place }),
  'placements.remind': ({ details, place }) =>
    details['missed'] === true ? t.story.remindMissed({ place }) : t.story.reminded({ place }),
  'placements.escalate': ({ details, place }) =>
    details['missed'] === true
      ? t.story.escalateMissed({ place })
      : t.story.escalated({ place, until: moment(details, 'lapsesAt') }),
  'placements.next': ({ details, place }) => t.story.next({ place, until: moment(details, 'answerBy') }),
  'placements.chainEnded': ({ details }) =>
    details['reason'] === 'marked' ? t.story.chainForPeople() : t.story.chainEnded(),
  'placements.keepTrying': ({ details }) =>
    Number(details['times']) === 0
      ? t.story.keepTryingOff()
      : t.story.keepTryingOn({ count: t.chain.centers({ count: Number(details['times']) }) }),
  'placements.suggest': ({ details, place }) =>
    details['automatic'] === true ? t.story.suggestedAutomatic({ place }) : t.story.suggested({ place }),
  'placements.askConfirmation': () => t.story.confirmationAsked(),
  'placements.closeUnconfirmed': () => t.story.closedUnconfirmed(),
  'placements.confirmWaiting': confirmedWaiting,
  'placements.lapse': ({ details, place }) =>
    details['sent'] === false ? t.story.holdLapsed({ place }) : t.story.lapsed({ place }),
  'placements.withdraw': withdrawn,
  'placements.arrive': ({ place }) => t.story.arrived({ place }),
  'placements.noShow': () => t.story.noShow(),
  'placements.move': ({ details }) => t.story.moved({ letter: textIn(details, 'letter') }),
  'placements.absence': absence,
  'placements.expect': departureExpected,
  'placements.depart': ({ details }) =>
    t.story.departed({ outcome: t.departures[among(departureOutcomes, details['outcome']) ?? 'other']() }),
  'placements.undo': ({ details }) => undone[among(placementStates, details['undone']) ?? '']?.() ?? t.story.undone(),
  'placements.addPerson': (told) =>
    `${t.story.personAdded({
      letter: textIn(told.details, 'letter'),
      group: t.groups[among(groups, told.details['group']) ?? 'woman'](),
    })}${overStaffed(told)}`,
  'placements.removePerson': ({ details }) =>
    t.story.personRemoved({
      letter: textIn(details, 'letter'),
      group: t.groups[among(groups, details['group']) ?? 'woman'](),
    }),
  'placements.changePerson': ({ details }) =>
    t.story[details['moved'] === true ? 'personChangedMoved' : 'personChanged']({ letter: textIn(details, 'letter') }),
  'placements.milestone': milestone,
  'placements.overstay': ({ details }) =>
    t.story.overstay({
      reason: t.overstayReasons[among(overstayReasons, details['reason']) ?? 'other'](),
      day: dayIn(details, 'departsOn') ?? '',
    }),
  'placements.followUp': ({ details }) =>
    t.story.followUp({ answer: t.goingOn[`safe-${among(safeAnswers, details['safe']) ?? 'unknown'}`]() }),
  'placements.transfer': ({ details, place }) =>
    t.story.transferAsked({
      place,
      reason: t.transferReasons[among(transferReasons, details['reason']) ?? 'other'](),
    }),
  'placements.cancelTransfer': () => t.story.transferCancelled(),
  'placements.reveal': ({ place }) => t.story.revealed({ place }),
  'placements.message': () => t.story.messageSent(),
};

/** The center a step is about: of a transfer, the one that is asked. */
export const centerOfStep = ({ centerId, details }: Pick<StoryStep, 'centerId' | 'details'>): string | null =>
  typeof details['toCenterId'] === 'string' ? details['toCenterId'] : centerId;

/** One step in words. `place` is the code name of the center it concerns. */
export const storyInWords = (step: Pick<StoryStep, 'act' | 'details'>, place: string): string =>
  sentences[step.act]?.({ details: step.details, place }) ?? t.story.other();
