import type { Role } from '@iwaa/shared/access/access';

import { tableOfStaff } from './table-of-staff.ts';
import { groupRows, ledgerRows } from './group-rows.ts';
import { accountRows } from './table-of-accounts.ts';
import { editingRows } from './table-of-editing.ts';
import { planningRows } from './table-of-planning.ts';
import { stayRows } from './table-of-stays.ts';
import type { Things } from './things.ts';

type Scope = 'any' | 'own';
/** What a procedure touches: a thing in a state in which the act is possible, made afresh for each cell; or nothing in particular. */
export type Kind =
  | 'nothing'
  | 'seeking'
  | 'held'
  | 'group'
  | 'surge'
  | 'mark'
  | 'sent'
  | 'booked'
  | 'arrived'
  | 'departed'
  | 'overdue'
  | 'left-a-month-ago'
  | 'two-booked'
  | 'center'
  | 'room'
  | 'bed'
  | 'item'
  | 'offering'
  | 'planned'
  | 'served'
  | 'member'
  | 'absence'
  | 'account'
  | 'organization'
  | 'session'
  | 'subscription'
  | 'scenario'
  | 'plan';
export type Row = {
  readonly on: Kind;
  readonly may: Partial<Record<Role, Scope>>;
  readonly input?: (thing: Things) => unknown;
};

const all = { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own', planner: 'own', auditor: 'own' } as const;
const centerOnly = { manager: 'own', staff: 'own' } as const;
const coordinator = { coordinator: 'any' } as const;
const agents = { coordinator: 'any', agent: 'own' } as const;
const centers = { coordinator: 'any', manager: 'own', staff: 'own' } as const;
const managers = { coordinator: 'any', manager: 'own' } as const;
const both = { ...centers, ...agents } as const;

const woman = { group: 'woman', ageBand: '25-44' };
const women = [{ group: 'woman', fromAge: 18, toAge: 120 }];
const offer = ({ offerId }: Things) => ({ offerId });
const placement = ({ placementId }: Things) => ({ placementId });

/** Who may do what, written down a second time on purpose: the rules are checked against it, and a procedure without a row fails. */
export const table: Readonly<Record<string, Row>> = {
  ...accountRows,
  'audit.list': { on: 'nothing', may: { coordinator: 'any', auditor: 'any', manager: 'own' }, input: () => ({}) },
  'audit.verify': { on: 'nothing', may: { coordinator: 'any', auditor: 'any' } },
  'health.read': { on: 'nothing', may: { coordinator: 'any', auditor: 'any' } },
  'centers.list': { on: 'nothing', may: all },
  'centers.read': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'centers.vouch': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'centers.callList': { on: 'nothing', may: coordinator },
  'centers.takeCall': { on: 'center', may: coordinator, input: ({ centerId }) => ({ centerId }) },
  'centers.endCall': {
    on: 'center',
    may: coordinator,
    input: ({ centerId }) => ({ centerId, outcome: 'not-reached' }),
  },
  'centers.create': {
    on: 'nothing',
    may: coordinator,
    input: ({ name, operatorId }) => ({
      organizationId: operatorId,
      codeName: name,
      codeNameAr: name,
      cityId: '3231010',
    }),
  },
  'centers.update': {
    on: 'center',
    may: managers,
    input: ({ centerId }) => ({ centerId, version: 1, changes: { promiseHours: 9 } }),
  },
  'centers.writeContact': {
    on: 'center',
    may: managers,
    input: ({ centerId }) => ({ centerId, compartment: 'duty-phone', text: 'invented' }),
  },
  'centers.addRooms': {
    on: 'center',
    may: managers,
    input: ({ centerId }) => ({ centerId, rooms: 1, bedsEach: 1, receives: women }),
  },
  'centers.updateRoom': {
    on: 'room',
    may: managers,
    input: ({ roomId, name }) => ({
      roomId,
      version: 1,
      name: name.slice(0, 40),
      receives: women,
      mixing: 'open',
      accessible: true,
    }),
  },
  'centers.retireRoom': { on: 'room', may: managers, input: ({ roomId }) => ({ roomId }) },
  'centers.addBed': { on: 'room', may: managers, input: ({ roomId, name }) => ({ roomId, label: name.slice(-20) }) },
  'centers.retireBed': { on: 'bed', may: managers, input: ({ bedId }) => ({ bedId }) },
  'centers.addItem': { on: 'center', may: managers, input: ({ centerId }) => ({ centerId, label: 'Smoke alarms' }) },
  'centers.tickItem': { on: 'item', may: managers, input: ({ itemId }) => ({ itemId, done: true }) },
  'services.catalogue': { on: 'nothing', may: all },
  'services.setService': {
    on: 'nothing',
    may: coordinator,
    input: ({ name }) => ({ nameFr: name, nameAr: name, nameEn: name, counted: 'person', perLanguage: false }),
  },
  'services.offerings': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'services.setOffering': {
    on: 'center',
    may: managers,
    input: ({ centerId }) => ({
      ...{ centerId, service: 'medical', places: 1, onSite: true, languages: [], days: [] },
    }),
  },
  'services.setStep': {
    on: 'nothing',
    may: coordinator,
    input: ({ name }) => ({ nameFr: name, nameAr: name, nameEn: name }),
  },
  'services.plan': { on: 'arrived', may: centerOnly, input: placement },
  'services.addItem': {
    on: 'arrived',
    may: centerOnly,
    input: ({ placementId }) => ({ placementId, service: 'legal-aid', step: 'papers', dueOn: '2090-01-01' }),
  },
  'services.tickItem': { on: 'planned', may: centerOnly, input: ({ itemId }) => ({ itemId, done: true }) },
  'services.cancelItem': { on: 'planned', may: centerOnly, input: ({ itemId }) => ({ itemId }) },
  'services.givePlace': {
    on: 'served',
    may: centerOnly,
    input: ({ placementId, offeringId }) => ({ placementId, offeringId }),
  },
  'services.freePlace': { on: 'served', may: centerOnly, input: ({ placeId }) => ({ placeId }) },
  'services.retireOffering': { on: 'offering', may: managers, input: ({ offeringId }) => ({ offeringId }) },
  ...tableOfStaff,
  ...ledgerRows,
  'availability.board': {
    on: 'nothing',
    may: { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own', planner: 'own' },
  },
  'availability.watch': { on: 'nothing', may: all, input: () => ({}) },
  'placements.search': { on: 'nothing', may: agents, input: () => ({ party: [woman], urgency: 'now' }) },
  'placements.request': { on: 'nothing', may: agents, input: () => ({ party: [woman], urgency: 'now' }) },
  'placements.hold': { on: 'seeking', may: agents, input: ({ requestId, centerId }) => ({ requestId, centerId }) },
  'placements.extend': { on: 'held', may: agents, input: offer },
  'placements.send': { on: 'held', may: agents, input: ({ offerId }) => ({ offerId, consent: 'person' }) },
  'placements.keepTrying': { on: 'sent', may: agents, input: ({ requestId }) => ({ requestId, times: 2 }) },
  'placements.withdraw': {
    on: 'booked',
    may: { ...agents, manager: 'own' },
    input: ({ requestId }) => ({ requestId, what: 'offer', reason: 'center-cannot' }),
  },
  'placements.accept': { on: 'sent', may: centers, input: offer },
  'placements.decline': {
    on: 'sent',
    may: centers,
    input: ({ offerId }) => ({ offerId, by: 'center', code: 'staffing' }),
  },
  'placements.maybe': { on: 'sent', may: centers, input: offer },
  'placements.arrive': { on: 'booked', may: centers, input: placement },
  'placements.noShow': { on: 'booked', may: centers, input: placement },
  'placements.move': {
    on: 'arrived',
    may: centers,
    input: ({ placementId, bedId }) => ({ placementId, letter: 'A', bedId }),
  },
  'placements.absence': { on: 'arrived', may: centers, input: ({ placementId }) => ({ placementId, until: null }) },
  'placements.expect': {
    on: 'arrived',
    may: centers,
    input: ({ placementId }) => ({ placementId, departsOn: null, confirmed: false }),
  },
  'placements.depart': {
    on: 'arrived',
    may: centers,
    input: ({ placementId }) => ({ placementId, outcome: 'family' }),
  },
  'placements.undo': { on: 'departed', may: centers, input: placement },
  'placements.addPerson': { on: 'sent', may: both, input: ({ requestId }) => ({ requestId, person: woman }) },
  'placements.mark': {
    on: 'sent',
    may: both,
    input: ({ requestId }) => ({ requestId, kind: 'place', stance: 'belongs', text: 'an invented village' }),
  },
  'placements.unmark': { on: 'mark', may: { coordinator: 'any', agent: 'own' }, input: ({ markId }) => ({ markId }) },
  'placements.marks': { on: 'sent', may: both, input: ({ reference }) => ({ reference }) },
  'placements.waiting': { on: 'nothing', may: agents, input: () => ({}) },
  'placements.confirmWaiting': { on: 'seeking', may: agents, input: ({ requestId }) => ({ requestId }) },
  ...editingRows,
  ...groupRows,
  ...stayRows,
  ...planningRows,
  'placements.list': { on: 'nothing', may: both, input: () => ({}) },
  'placements.read': { on: 'sent', may: both, input: ({ reference }) => ({ reference }) },
  'placements.reveal': { on: 'booked', may: both, input: ({ requestId }) => ({ requestId }) },
  'placements.message': {
    on: 'sent',
    may: { agent: 'own', manager: 'own', staff: 'own' },
    input: ({ requestId }) => ({ requestId, text: 'on the way' }),
  },
};

/** Procedures for people who are not signed in. */
export const openProcedures: readonly string[] = ['access.signIn', 'access.acceptInvitation'];
