import type { Size } from './sizes.ts';
import { agents, coordinators, referrers } from './sizes.ts';

const kinds = [
  'organization',
  'center',
  'room',
  'bed',
  'account',
  'session',
  'request',
  'offer',
  'placement',
  'claim',
  'asking',
  'member',
  'offering',
  'message',
  'waiting',
  'group',
  'surge',
  'extra',
] as const;
export type Kind = (typeof kinds)[number];

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');

/** The id of the n-th of a kind: the same in every run, and spread over the index as a random one would be. */
export function idOf(kind: Kind, n: number): string {
  const place = kinds.indexOf(kind) + 1;
  const spread = Math.imul(n + place, 0x9e37_79b1) >>> 0;
  return `${hex(spread, 8)}-${hex(place, 4)}-4000-8000-${hex(n, 12)}`;
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight unambiguous characters, different for each n. */
export function referenceOf(n: number): string {
  let rest = ((n + 1) * 104_729) % letters.length ** 8;
  let reference = '';
  for (let place = 0; place < 8; place++) {
    reference += letters.charAt(rest % letters.length);
    rest = Math.floor(rest / letters.length);
  }
  return reference;
}

export const tokenOf = (account: number) => `bench-session-${account}`;
export const coordinatorAccount = (n: number) => n % coordinators;
export const agentAccount = (n: number) => coordinators + (n % agents);
export const managerAccount = (center: number) => coordinators + agents + center;

/** Organization 0 runs the centers, 1 is the commission, the others refer people. */
export const referrerOf = (agent: number) => 2 + (agent % referrers);
export const centersOf = (size: Size) => Array.from({ length: size.centers }, (_, n) => n);
