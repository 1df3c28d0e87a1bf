import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import * as v from 'valibot';

import { Refusal } from './refusal.ts';

/** Only these messages may leave the server; everything else is told without a word of its cause. */
const told: ReadonlySet<string> = new Set([
  'PARSE_ERROR',
  'BAD_REQUEST',
  'NOT_FOUND',
  'METHOD_NOT_SUPPORTED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'CLIENT_CLOSED_REQUEST',
]);

const Issues = v.object({ issues: v.array(v.object({ message: v.string(), path: v.optional(v.array(v.unknown())) })) });
const Step = v.object({ key: v.union([v.string(), v.number()]) });

/**
 * The closed list of what a caller learns when something fails: a refusal's code and details; the fields of an invalid input; a protocol
 * word; or "internal error" with the reference under which the cause was logged.
 */
export function formatError(shape: TRPCDefaultErrorShape, error: TRPCError, reference: string | undefined) {
  const { code, httpStatus } = shape.data;
  const answer = (message: string, more: object = {}) => ({
    code: shape.code,
    message,
    data: { code, httpStatus, ...more },
  });
  if (error.cause instanceof Refusal)
    return answer(error.cause.code, { refusal: { code: error.cause.code, details: error.cause.details } });
  const fields = fieldsOf(error.cause);
  if (fields) return answer('invalid input', { fields });
  return told.has(code) ? answer(code.toLowerCase().replaceAll('_', ' ')) : answer('internal error', { reference });
}

function fieldsOf(cause: unknown): { field: string; problem: string }[] | undefined {
  const parsed = v.safeParse(Issues, cause);
  if (!parsed.success) return undefined;
  return parsed.output.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ field: pathOf(path), problem: withoutValue(message) }));
}

function pathOf(path: readonly unknown[] = []): string {
  const keys = path
    .map((step) => (v.is(Step, step) ? step.key : step))
    .filter((key) => typeof key === 'string' || typeof key === 'number');
  return keys.length === 0 ? 'input' : keys.join('.');
}

/** The schema library quotes what it received: nobody's typed value is sent around or logged. */
function withoutValue(message: string): string {
  return message.replace(/ (?:but|and) received .*$/s, '');
}
