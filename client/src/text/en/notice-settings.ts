import type { Room } from '../messages.ts';

export const noticeSettings = {
  title: 'How to tell you',
  byMail: 'By e-mail',
  byPush: 'On your devices',
  mailIsOff:
    'E-mail is off: this server has no mail service. Messages are only written to a file there, and nobody receives them.',
  email: 'Your e-mail address',
  emailHow: 'A message is one sentence and a reference: no name, no place, no link. Leave empty to receive none.',
  wrongEmail: 'Write a complete address, such as team@example.org.',
  language: 'Language of the messages',
  quiet: 'Quiet hours',
  from: 'From',
  until: 'Until',
  quietHow: 'Between these hours messages wait. The list in Iwaa goes on.',
  wrongHours: 'Give both hours, not the same, or none.',
  escalations: 'What asks you to act now always reaches you, in quiet hours too.',
  escalationsOnDuty:
    'You are on duty: a request left without an answer always reaches you, in quiet hours too. Nobody can mute it.',
  save: 'Save',
  saved: 'Saved.',
  pushHow:
    'Your telephone or computer tells you even when Iwaa is closed, and when you are signed out. Do not switch it on on a shared device.',
  pushHere: 'Tell me on this device',
  pushOn: 'This device will tell you.',
  pushOff: 'This device will no longer tell you.',
  pushStop: 'Stop',
  pushDenied: 'The browser said no. Allow notifications of this site in its settings, then try again.',
  pushImpossible: 'This browser does not allow it here. On an iPhone, first add Iwaa to the home screen.',
  noDevice: 'No device for now.',
} satisfies Room<'en', 'noticeSettings'>;
