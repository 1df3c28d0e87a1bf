import type { Room } from '../messages.ts';

export const night = {
  title: 'A place is needed now',
  intro: 'These numbers answer day and night. This page works without an account.',
  danger: 'In danger, call first.',
  police: 'Police',
  gendarmerie: 'Royal Gendarmerie',
  ambulance: 'Ambulance and fire service',
  hotline: 'Referral line of the network',
  hotlineNumber: 'The number given by your coordination',
  afterCall: 'Say only what is needed to be safe: how many people, where, which needs. No name is necessary.',
  backToSignIn: 'I have an account: sign in',
} satisfies Room<'en', 'night'>;
