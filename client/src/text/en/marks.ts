import type { Room } from '../messages.ts';

export const marks = {
  title: 'Separation',
  intro:
    'A telephone number, a nickname, a village, an incident number. Iwaa keeps only a fingerprint of it: nobody can read it back, and it serves only to keep apart people who must not meet.',
  none: 'No mark.',
  kind: 'What is it?',
  phone: 'Telephone',
  nickname: 'Nickname',
  place: 'Place',
  incident: 'Incident number',
  stance: 'These people…',
  'keep-apart': 'must not meet those tied to it',
  belongs: 'are tied to it',
  text: 'The mark',
  textHint: 'It is wiped from here as soon as it is added.',
  textMissing: 'Write the mark.',
  add: 'Add the mark',
  added: 'Mark added. Only its fingerprint is kept.',
  ofCenter: 'by the center',
  takeBack: 'Take back',
  takeBackNamed: 'Take back the mark: {mark}',
  takenBack: 'Mark taken back.',
  line: '{kind} · {stance}',
  conflicts: 'These people must not meet:',
  conflict: '{place}, request',
  forCoordination: 'It is for you to speak to both sides: they only read “conflict”.',
} satisfies Room<'en', 'marks'>;
