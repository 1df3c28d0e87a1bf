import type { Room } from '../messages.ts';

export const signIn = {
  title: 'Sign in',
  username: 'Username',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  enter: 'Sign in',
  usernameMissing: 'Enter your username.',
  passwordMissing: 'Enter your password.',
  ended: 'Your session has ended. Sign in again to continue.',
  forgotten: 'Forgotten password? Ask your coordination for a new invitation link.',
  noAccount: 'Need a place and have no account?',
} satisfies Room<'en', 'signIn'>;
