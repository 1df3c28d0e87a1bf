import { TRPCClientError } from '@trpc/client';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { changesWaiting, createAction, type Action, type KeyContext } from './action.ts';

type Attempt = (key: string) => Promise<string>;
const networkLost: Attempt = () => Promise.reject(new TRPCClientError('Failed to fetch'));
const answered =
  (data: object): Attempt =>
  () =>
    Promise.reject(new TRPCClientError('no', { result: { error: { code: -32000, message: 'no', data } } }));
const done: Attempt = (key) => Promise.resolve(`done under ${key}`);

/** An action whose attempts go as written, without waiting between them; it remembers the keys it was asked under. */
function scripted(attempts: readonly Attempt[]) {
  const keys: string[] = [];
  const phases: string[] = [];
  const waiting: number[] = [];
  const change = (_: string, { context }: KeyContext): Promise<string> => {
    keys.push(context.key);
    return attempts[keys.length - 1]?.(context.key) ?? Promise.reject(new Error('more attempts than written'));
  };
  const action: Action<string, string> = createRoot(() =>
    createAction(change, async () => {
      phases.push(action.state().phase);
      waiting.push(changesWaiting());
    }),
  );
  return { action, keys, phases, waiting };
}

test('a change whose answer is lost is asked again under the same key until the outcome is known', async () => {
  const { action, keys, phases, waiting } = scripted([
    networkLost,
    answered({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 502 }),
    done,
  ]);
  const state = await action.run('hold');
  expect(state).toEqual({ phase: 'done', result: `done under ${keys[0]}` });
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(3);
  expect(phases).toEqual(['checking', 'checking']);
  expect([...waiting, changesWaiting()]).toEqual([1, 1, 0]);
});

test('a refusal is final and says why', async () => {
  const refusal = { code: 'taken', details: { bedId: 'b1' } };
  const { action, keys } = scripted([answered({ code: 'CONFLICT', httpStatus: 409, refusal })]);
  expect(await action.run('hold')).toEqual({ phase: 'refused', refusal });
  expect(keys).toHaveLength(1);
});

test('a busy server is asked again rather than taken for a refusal', async () => {
  const busy = answered({ code: 'SERVICE_UNAVAILABLE', httpStatus: 503, refusal: { code: 'busy', details: {} } });
  const { action } = scripted([busy, done]);
  expect((await action.run('hold')).phase).toBe('done');
});

test('a fault that stays is told with its reference after four tries', async () => {
  const fault = answered({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reference: 'r-17' });
  const { action, keys } = scripted([fault, fault, fault, fault]);
  expect(await action.run('hold')).toEqual({ phase: 'failed', reference: 'r-17' });
  expect(keys).toHaveLength(4);
});

test('pressing twice asks once, and the next change has its own key', async () => {
  const { action, keys } = scripted([done, done]);
  const [first, second] = await Promise.all([action.run('hold'), action.run('hold')]);
  expect(first).toBe(second);
  expect(keys).toHaveLength(1);
  await action.run('another');
  expect(new Set(keys).size).toBe(2);
});
