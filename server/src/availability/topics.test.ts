import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { expect, test } from 'vitest';

import type { LiveEvent } from '../platform/live.ts';
import { topicsFor } from './topics.ts';

const auditor: Viewer = {
  accountId: randomUUID(),
  sessionId: randomUUID(),
  role: 'auditor',
  centerId: null,
  organizationId: null,
};
const noticeTo = (accountId: string): LiveEvent => ({
  ...{ pos: 1, kind: 'notice', accountId, at: '2026-11-23T10:00:00.000Z' },
  ...{ centerId: null, requestId: null, organizationId: null },
});

test('That somebody was told something is told to them alone', () => {
  const nothing = { centers: [], requests: [], board: false, network: false };
  expect(topicsFor(auditor, [noticeTo(auditor.accountId)])).toEqual({ ...nothing, notices: true });
  expect(topicsFor(auditor, [noticeTo(randomUUID())])).toBeUndefined();
});
