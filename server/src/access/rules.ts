import type { Invite, Role, Viewer } from '@iwaa/shared/access/access';

import { refuse } from '../platform/refusal.ts';

/** Which things a role may touch with an act: any, or its own (a center's people: of their center; an agent: of their organization). */
type Scope = 'any' | 'own';
type Grants = Partial<Record<Role, Scope>>;

const everyone: Grants = {
  coordinator: 'any',
  manager: 'own',
  staff: 'own',
  agent: 'own',
  planner: 'own',
  auditor: 'own',
};
const center: Grants = { coordinator: 'any', manager: 'own', staff: 'own' };
/** What is for a center's own people alone. */
const ownCenter: Grants = { manager: 'own', staff: 'own' };
const centerLead: Grants = { coordinator: 'any', manager: 'own' };
const referrer: Grants = { coordinator: 'any', agent: 'own' };
const involved: Grants = { ...center, ...referrer };
const coordination: Grants = { coordinator: 'any' };
/** Scenarios are the whole network's: nobody's, and so everybody's who plans. */
const planners: Grants = { coordinator: 'any', planner: 'own' };

/** Every procedure for people who are signed in, and who may call it. A procedure without a line is closed to all. */
export const grants = {
  'access.me': everyone,
  'access.signOut': everyone,
  'access.sessions': everyone,
  'access.endSession': everyone,
  'access.changePassword': everyone,
  'access.people': { coordinator: 'any', auditor: 'any' },
  'access.invite': coordination,
  'access.relabel': coordination,
  'access.disable': coordination,
  'audit.list': { coordinator: 'any', auditor: 'any', manager: 'own' },
  'audit.verify': { coordinator: 'any', auditor: 'any' },
  'notifications.list': everyone,
  'notifications.unread': everyone,
  'notifications.read': everyone,
  'notifications.settings': everyone,
  'notifications.saveSettings': everyone,
  'notifications.subscribe': everyone,
  'notifications.unsubscribe': everyone,
  'centers.list': everyone,
  'centers.read': center,
  'centers.vouch': center,
  'centers.callList': coordination,
  'centers.takeCall': coordination,
  'centers.endCall': coordination,
  'centers.create': coordination,
  'centers.addOrganization': coordination,
  'centers.updateOrganization': coordination,
  'centers.importNetwork': coordination,
  'centers.importTravel': coordination,
  'centers.update': centerLead,
  'centers.writeContact': centerLead,
  'centers.addRooms': centerLead,
  'centers.updateRoom': centerLead,
  'centers.retireRoom': centerLead,
  'centers.addBed': centerLead,
  'centers.updateBed': centerLead,
  'centers.retireBed': centerLead,
  'centers.addItem': centerLead,
  'centers.updateItem': centerLead,
  'centers.removeItem': centerLead,
  'centers.tickItem': centerLead,
  'ledger.beds': center,
  'ledger.close': center,
  'ledger.reopen': center,
  'ledger.closeAgain': center,
  'ledger.surge': coordination,
  'ledger.endSurge': coordination,
  'ledger.addExtraBeds': centerLead,
  'ledger.surges': { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own', planner: 'own' },
  'services.catalogue': everyone,
  'services.setService': coordination,
  'services.offerings': center,
  'services.setOffering': centerLead,
  'services.retireOffering': centerLead,
  'services.setStep': coordination,
  'services.plan': ownCenter,
  'services.addItem': ownCenter,
  'services.tickItem': ownCenter,
  'services.cancelItem': ownCenter,
  'services.givePlace': ownCenter,
  'services.freePlace': ownCenter,
  'staff.members': centerLead,
  'staff.writeMember': centerLead,
  'staff.retireMember': centerLead,
  'staff.rota': center,
  'staff.tonight': center,
  'staff.setShift': centerLead,
  'staff.copyWeek': centerLead,
  'staff.absence': center,
  'staff.endAbsence': center,
  'staff.cover': center,
  'staff.writeCover': centerLead,
  'availability.board': { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own', planner: 'own' },
  'availability.watch': everyone,
  'placements.search': referrer,
  'placements.request': referrer,
  'placements.hold': referrer,
  'placements.extend': referrer,
  'placements.send': referrer,
  'placements.keepTrying': referrer,
  'placements.withdraw': { ...referrer, manager: 'own' },
  'placements.accept': center,
  'placements.decline': center,
  'placements.maybe': center,
  'placements.arrive': center,
  'placements.move': center,
  'placements.absence': center,
  'placements.expect': center,
  'placements.depart': center,
  'placements.noShow': center,
  'placements.transferPlaces': center,
  'placements.transfer': center,
  'placements.cancelTransfer': center,
  'placements.undo': center,
  'placements.addPerson': involved,
  'placements.searchGroup': referrer,
  'placements.holdGroup': referrer,
  'placements.sendGroup': referrer,
  'placements.withdrawGroup': referrer,
  'placements.readGroup': referrer,
  'placements.mark': involved,
  'placements.unmark': referrer,
  'placements.marks': involved,
  'placements.waiting': referrer,
  'placements.confirmWaiting': referrer,
  'placements.removePerson': involved,
  'placements.changePerson': involved,
  'placements.milestone': center,
  'placements.overstay': center,
  'placements.overstays': coordination,
  'placements.followUp': center,
  'placements.followUps': center,
  'placements.forecast': center,
  'placements.funnel': { coordinator: 'any', planner: 'own' },
  'placements.list': involved,
  'placements.read': involved,
  'placements.reveal': involved,
  'placements.message': { manager: 'own', staff: 'own', agent: 'own' },
  'expansion.baseline': planners,
  'expansion.scenarios': planners,
  'expansion.readScenario': planners,
  'expansion.saveScenario': planners,
  'expansion.copyScenario': planners,
  'expansion.size': planners,
  'expansion.solve': planners,
  'expansion.simulate': planners,
  'expansion.progress': planners,
  'expansion.stop': planners,
  'expansion.plan': planners,
  'expansion.compare': planners,
  'expansion.export': planners,
  // A plan becomes part of the network by an act of the coordination alone.
  'expansion.adopt': coordination,
  'health.read': { coordinator: 'any', auditor: 'any' },
} as const satisfies Record<string, Grants>;

export type Act = keyof typeof grants;

/** Whom a thing belongs to. A thing of nobody (the network itself) is everybody's who may do the act at all. */
export type Thing = { readonly centerId?: string | null; readonly organizationId?: string | null };

/** The one decision: may this viewer do that act, to that thing if one is named. */
export function may(viewer: Viewer, act: Act, thing?: Thing): boolean {
  const granted: Grants = grants[act];
  const scope = granted[viewer.role];
  if (scope === undefined) return false;
  return scope === 'any' || thing === undefined || isOwn(viewer, thing);
}

/** Another's thing is answered as an absent one would be. */
export function ensure(viewer: Viewer, act: Act, thing: Thing): void {
  if (!may(viewer, act, thing)) refuse('not-found');
}

/** May this role call that procedure at all: asked before its input is even read. */
export function permits(viewer: Viewer, path: string): boolean {
  return isAct(path) && may(viewer, path);
}

function isOwn(viewer: Viewer, thing: Thing): boolean {
  if (viewer.role === 'agent') return thing.organizationId === viewer.organizationId;
  return viewer.centerId !== null && thing.centerId === viewer.centerId;
}

function isAct(path: string): path is Act {
  return Object.hasOwn(grants, path);
}

/** The fields that keep a role from having its place: its center for a center's people, its organization for an agent, neither for others. */
export function scopeFaults({
  role,
  centerId,
  organizationId,
}: Pick<Invite, 'role' | 'centerId' | 'organizationId'>): string[] {
  const needsCenter = role === 'manager' || role === 'staff';
  const needsOrganization = role === 'agent';
  return [
    ...(needsCenter === (centerId !== undefined) ? [] : ['centerId']),
    ...(needsOrganization === (organizationId !== undefined) ? [] : ['organizationId']),
  ];
}
