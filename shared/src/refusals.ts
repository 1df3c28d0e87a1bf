/** Why the domain says no. Stable codes: told in words by the client, mapped once to a transport code by the server. */
export const refusals = {
  // who
  'signed-out': 'UNAUTHORIZED',
  'wrong-credentials': 'UNAUTHORIZED',
  'too-many-tries': 'TOO_MANY_REQUESTS',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'invitation-spent': 'CONFLICT',
  'username-taken': 'CONFLICT',
  'own-account': 'CONFLICT',
  // two people at once
  'changed-meanwhile': 'CONFLICT',
  'key-reused': 'CONFLICT',
  busy: 'SERVICE_UNAVAILABLE',
  // beds
  taken: 'CONFLICT',
  'room-taken': 'CONFLICT',
  staffing: 'CONFLICT',
  'does-not-fit': 'CONFLICT',
  'bed-occupied': 'CONFLICT',
  'bed-claimed-later': 'CONFLICT',
  'not-closed': 'CONFLICT',
  'no-surge': 'CONFLICT',
  'surge-open': 'CONFLICT',
  'name-taken': 'CONFLICT',
  // requests
  'hold-limit': 'CONFLICT',
  'hold-lapsed': 'CONFLICT',
  'already-extended': 'CONFLICT',
  'already-offered': 'CONFLICT',
  'already-sent': 'CONFLICT',
  'not-sent': 'CONFLICT',
  'already-answered': 'CONFLICT',
  'wrong-state': 'CONFLICT',
  'too-late': 'CONFLICT',
  'transfer-under-way': 'CONFLICT',
  overdue: 'CONFLICT',
  'not-due': 'CONFLICT',
  'undo-too-late': 'CONFLICT',
  'note-identifies': 'UNPROCESSABLE_CONTENT',
  separation: 'CONFLICT',
  'mark-unusable': 'UNPROCESSABLE_CONTENT',
  'missing-details': 'UNPROCESSABLE_CONTENT',
  // services
  'service-full': 'CONFLICT',
  'service-given': 'CONFLICT',
  'service-in-use': 'CONFLICT',
  'already-planned': 'CONFLICT',
  // being told
  'call-taken': 'CONFLICT',
  'call-not-taken': 'CONFLICT',
  'unknown-push-service': 'UNPROCESSABLE_CONTENT',
  // staff
  'two-shifts': 'CONFLICT',
  'already-absent': 'CONFLICT',
  // planning
  'no-sites': 'UNPROCESSABLE_CONTENT',
  'run-limit': 'CONFLICT',
  'not-in-plan': 'CONFLICT',
  'already-adopted': 'CONFLICT',
  // network
  'people-present': 'CONFLICT',
  'date-past': 'UNPROCESSABLE_CONTENT',
} as const;

export type RefusalCode = keyof typeof refusals;

/** What a refusal carries besides its code: ids, codes and counts, never a value a person typed. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;
