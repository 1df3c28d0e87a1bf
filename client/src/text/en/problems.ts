import type { Room } from '../messages.ts';

export const problems = {
  unreachable: 'The network does not answer at the moment. We keep trying. If it is pressing, telephone.',
  notLoaded: 'This part could not be loaded. Nothing is lost. Try again, or telephone if it is pressing.',
  internal:
    'Something did not work on our side. Check before you start again, and give this reference to your coordination: {reference}.',
  reload: 'Reload the page',
  notFoundTitle: 'This page does not exist',
  notFound: 'The link may be old, or this page is not open to you. Go back to the home page.',
  home: 'Back to home',
} satisfies Room<'en', 'problems'>;
