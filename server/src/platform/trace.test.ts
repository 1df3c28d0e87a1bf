import pg from 'pg';
import { expect, test } from 'vitest';

import { traceOf } from './trace.ts';

test('of a database error the log keeps names and places, never its words, which quote rows', () => {
  const error = Object.assign(new pg.DatabaseError('Key (label)=(a secret) already exists.', 10, 'error'), {
    code: '23505',
    constraint: 'account_username_key',
    detail: 'a secret',
    where: 'a secret',
  });
  const trace = traceOf(error);
  expect(trace).toMatchObject({
    code: '23505',
    constraint: 'account_username_key',
    stack: expect.stringContaining('trace.test.ts'),
  });
  expect(JSON.stringify(trace)).not.toContain('a secret');
});

test('of a bug of ours it keeps where it happened', () => {
  expect(traceOf(new TypeError('no such bed'))).toEqual({
    error: 'TypeError',
    stack: expect.stringContaining('no such bed'),
  });
  expect(traceOf('a thrown text')).toEqual({ thrown: 'string' });
});
