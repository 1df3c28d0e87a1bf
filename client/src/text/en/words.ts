import type { Room } from '../messages.ts';

export const words = {
  close: 'Close',
  cancel: 'Cancel',
  edit: 'Edit',
  save: 'Save',
  undo: 'Undo',
  retry: 'Try again',
  back: 'Back',
  more: 'One more: {what}',
  less: 'One fewer: {what}',
  optional: 'optional',
  loading: 'Loading…',
  working: 'Working…',
  checking: 'Checking: the answer was lost on the way. What you entered is kept.',
  waitingForLine: 'Offline: this change is kept and leaves as soon as the line is back. Keep this page open.',
  correctThese: 'To correct before going on',
  undoFor: { one: 'Can be undone for {count} second', other: 'Can be undone for {count} seconds' },
  beds: { one: '{count} bed', other: '{count} beds' },
  places: { one: '{count} place', other: '{count} places' },
  people: { one: '{count} person', other: '{count} people' },
} satisfies Room<'en', 'words'>;
