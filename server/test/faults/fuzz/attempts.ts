import { validateHeaderValue } from 'node:http';

import { nasty, nastyBodies, nastyQueries } from './dictionary.ts';
import { chanceOf, inputFor, type Known } from './inputs.ts';

/** One request: its body, or its query where the procedure is listened to. */
export type Attempt = { readonly raw: string; readonly cookie?: string; readonly key?: string };

type Asked = {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly schema: unknown;
  readonly cookies: readonly string[];
  readonly known: Known;
  readonly seed: number;
  readonly cases: number;
};

/** Sent with each change: all changes together are sent every key that there is. */
const keysOfEach = 4;

export function* attemptsOf(asked: Asked): Generator<Attempt> {
  const { type, cookies, cases } = asked;
  const chance = chanceOf(asked.seed);
  const written = type === 'subscription' ? asQuery : (json: string) => json;
  const made = (oddness: number) =>
    written(
      asked.schema === undefined ? '' : (JSON.stringify(inputFor(asked.schema, chance, asked.known, oddness)) ?? ''),
    );
  const cookie = () => chance.of(cookies);
  const fixed = type === 'subscription' ? nastyQueries : nastyBodies;
  // By somebody, and by nobody.
  for (const raw of [...fixed, made(0)]) {
    yield { raw, cookie: cookie() };
    yield { raw };
  }
  for (let done = 0; done < cases; done++) yield { raw: made(chance.of([0, 4, 20])), cookie: cookie() };
  if (type !== 'mutation') return;
  for (let done = 0; done < keysOfEach; done++) yield { raw: made(0), cookie: cookie(), key: chance.of(keys) };
}

const asQuery = (json: string) => new URLSearchParams({ input: json }).toString();

/** The dictionary as the bytes of a header, but for what no header can carry: that is refused before it is ours. */
const keys = nasty.map((value) => Buffer.from(String(value)).toString('latin1')).filter(isCarried);

function isCarried(text: string): boolean {
  try {
    validateHeaderValue('idempotency-key', text);
    return true;
  } catch {
    return false;
  }
}
