import type { Viewer } from '@iwaa/shared/access/access';

import { type ActName, type Draw, one } from './acts.ts';

const ofAgents: readonly ActName[] = [
  'request',
  'request',
  'hold',
  'hold',
  'hold',
  'send',
  'send',
  'send',
  'extend',
  'withdraw',
  'addPerson',
  'removePerson',
  'changePerson',
  'lapse',
];
const ofCenters: readonly ActName[] = [
  ...([
    'accept',
    'accept',
    'accept',
    'arrive',
    'arrive',
    'depart',
    'depart',
    'undo',
    'move',
    'move',
    'expect',
    'expect',
    'transfer',
    'transfer',
  ] as const),
  ...([
    'decline',
    'noShow',
    'absence',
    'addPerson',
    'close',
    'reopen',
    'reopen',
    'closeAgain',
    'vouch',
    'withdraw',
    'cancelTransfer',
  ] as const),
  ...(['givePlace', 'givePlace', 'freePlace', 'setOffering'] as const),
];

/** Which act that draw means to somebody: their own trade mostly, and now and then one that is not theirs. */
export function actOf(viewer: Viewer, { act }: Draw): ActName {
  const own = viewer.role === 'agent' ? ofAgents : ofCenters;
  const all = [...ofAgents, ...ofCenters];
  return (act < 0.9 && viewer.role !== 'coordinator' ? one(own, act / 0.9) : one(all, act)) ?? 'request';
}
