import { eventsOf, frameIn } from '../reader.ts';
import type { Answer } from '../wire.ts';
import type { Attempt } from './attempts.ts';

/** How a stream begins, which is then left: refused with the status that its first word tells, or heard. Throws when no answer came in time. */
export async function beginningOf(url: string, path: string, { raw, cookie }: Attempt): Promise<Answer> {
  const response = await fetch(`${url}/trpc/${path}?${raw}`, {
    headers: { accept: 'text/event-stream', ...(cookie !== undefined && { cookie }) },
    signal: AbortSignal.timeout(20_000),
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) return told(response.status, await response.text());
  const events: string[] = [];
  for await (const event of eventsOf(response.body)) if (events.push(event) === 2) break;
  return told(statusOf(events), events.join('\n\n'));
}

/** A stream greets, and then, maybe after empty lines, brings a frame or says why not; what does neither is as wrong as a bug. */
function statusOf([greeting = '', word = '']: readonly string[]): number {
  if (!greeting.startsWith('event: connected')) return 500;
  if (word.trimStart().startsWith('event: serialized-error'))
    return Number(/"httpStatus":(\d+)/.exec(word)?.[1] ?? 500);
  return frameIn(word) ? 200 : 500;
}

const told = (status: number, text: string): Answer => ({ status, text, data: undefined, refusal: undefined });
