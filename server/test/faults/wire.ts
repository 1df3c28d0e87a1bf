import { Agent, type IncomingMessage, request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';

import * as v from 'valibot';

/** What came back: the data, or the code of the refusal, or neither when it was an invalid input or a bug. */
export type Answer = {
  readonly status: number;
  readonly data: unknown;
  readonly refusal: string | undefined;
  readonly text: string;
};

type Asked = { readonly cookie?: string; readonly key?: string; readonly raw?: string };

const Told = v.object({
  result: v.optional(v.object({ data: v.optional(v.unknown()) })),
  error: v.optional(v.object({ data: v.object({ refusal: v.optional(v.object({ code: v.string() })) }) })),
});

/** Node’s own client weighs less than `fetch` on the machine that is measured; like a browser it keeps its lines open. */
const agent = new Agent({ keepAlive: true });

/** Calls a procedure as a browser does. Throws only when no answer came. */
export async function call(
  url: string,
  path: string,
  input: unknown,
  { cookie, key, raw }: Asked = {},
): Promise<Answer> {
  const body = raw ?? JSON.stringify(input);
  const asking = request(`${url}/trpc/${path}`, {
    method: 'POST',
    agent,
    headers: {
      'content-type': 'application/json',
      ...(cookie !== undefined && { cookie }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    signal: AbortSignal.timeout(20_000),
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    asking.on('response', resolve).on('error', reject),
  );
  asking.end(body);
  const response = await answered;
  const text = await textOf(response);
  const told = v.safeParse(Told, parsed(text));
  return {
    status: response.statusCode ?? 0,
    data: told.success ? told.output.result?.data : undefined,
    refusal: told.success ? told.output.error?.data.refusal?.code : undefined,
    text,
  };
}

/** A proxy or the protocol itself may answer in plain words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
