/**
 * What can come back instead of an answer. `refused`: the server said no, and why; nothing changed. `unknown`: no answer, or
 * an answer that does not say whether the change was made. `signedOut`: the session has ended.
 */
import { TRPCClientError } from '@trpc/client';

export type Refusal = { readonly code: string; readonly details: Readonly<Record<string, unknown>> };
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown'; readonly reference: string | undefined }
  | { readonly kind: 'signedOut' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function refusalIn(data: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { refusal } = data;
  if (!isRecord(refusal) || typeof refusal['code'] !== 'string') return undefined;
  return { code: refusal['code'], details: isRecord(refusal['details']) ? refusal['details'] : {} };
}

export function failureOf(error: unknown): Failure {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  if (!isRecord(data)) return { kind: 'unknown', reference: undefined };
  const refusal = refusalIn(data);
  if (refusal?.code === 'signed-out') return { kind: 'signedOut' };
  // Busy means that nothing was tried: asking again under the same key is safe and is all there is to do.
  if (refusal && refusal.code !== 'busy') return { kind: 'refused', refusal };
  const status = Number(data['httpStatus']);
  const settled = status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (!settled) return { kind: 'unknown', reference: textOf(data['reference']) };
  return { kind: 'refused', refusal: { code: textOf(data['code']) ?? 'unknown', details: data } };
}
