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

/** Calls a procedure as a browser does. Throws only when no answer came. */
export async function call(
  url: string,
  path: string,
  input: unknown,
  { cookie, key, raw }: Asked = {},
): Promise<Answer> {
  const body = raw ?? JSON.stringify(input);
  const response = await fetch(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie !== undefined && { cookie }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const told = v.safeParse(Told, parsed(text));
  return {
    status: response.status,
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
