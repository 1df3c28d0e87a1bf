/** What a person can be told of. Each kind has its sentence in three languages; none says more than where to look. */
export const notificationKinds = [
  'request-awaits',
  'answer-half-time',
  'answer-overdue',
  'answered',
  'maybe',
  'lapsed',
  'withdrawn',
  'message',
  'arrival-due',
  'outcome',
  'suggestion',
  'confirm-waiting',
  'stale-center',
  'call-list',
  'follow-up-due',
  'overstay',
  'staffing-gap',
  'transfer',
  'group',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Languages in which people are told. */
export const noticeLanguages = ['fr', 'ar', 'en'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];
