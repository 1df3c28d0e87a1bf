import type { Row } from './table.ts';

const all = { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own', planner: 'own', auditor: 'own' } as const;
/** Nobody has another's, whatever their role. */
const ownOnly = { ...all, coordinator: 'own' } as const;
const coordinator = { coordinator: 'any' } as const;

/** Who is signed in and where, who may come in, and how each is told. */
export const accountRows: Readonly<Record<string, Row>> = {
  'access.me': { on: 'nothing', may: all },
  'access.sessions': { on: 'nothing', may: all },
  'access.signOut': { on: 'nothing', may: all },
  'access.endSession': { on: 'session', may: ownOnly, input: ({ sessionId }) => ({ sessionId }) },
  'access.changePassword': {
    on: 'nothing',
    may: all,
    input: () => ({ current: 'not it', next: 'a new long password' }),
  },
  'access.people': { on: 'nothing', may: { coordinator: 'any', auditor: 'any' } },
  'access.invite': {
    on: 'nothing',
    may: coordinator,
    input: ({ name }) => ({ username: name, label: 'Audit', role: 'auditor' }),
  },
  'access.disable': { on: 'account', may: coordinator, input: ({ accountId }) => ({ accountId, disabled: false }) },
  'notifications.list': { on: 'nothing', may: all, input: () => ({}) },
  'notifications.unread': { on: 'nothing', may: all },
  'notifications.read': { on: 'nothing', may: all, input: () => ({}) },
  'notifications.settings': { on: 'nothing', may: all },
  'notifications.saveSettings': {
    on: 'nothing',
    may: all,
    input: () => ({ language: 'ar', email: null, quiet: { from: '22:00', until: '06:00' } }),
  },
  'notifications.subscribe': {
    on: 'nothing',
    may: all,
    input: () => ({
      endpoint: 'https://fcm.googleapis.com/fcm/send/one',
      keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
    }),
  },
  'notifications.unsubscribe': {
    on: 'subscription',
    may: ownOnly,
    input: ({ subscriptionId }) => ({ subscriptionId }),
  },
};
