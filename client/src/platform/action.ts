/**
 * One change asked of the server. Its key is made before it is sent, so when the answer is lost the same change is asked
 * again under the same key until the outcome is known: it is made once, and the person is never left with a guess.
 */
import { createSignal } from 'solid-js';
import { backOff, waitOrOnline } from './back-off.ts';
import { failureOf, type Failure, type Refusal } from './failure.ts';
import { freshKey } from './fresh-key.ts';
import { loseSession } from './viewer.ts';

export type ActionState<Output> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pending' }
  | { readonly phase: 'checking' }
  | { readonly phase: 'done'; readonly result: Output }
  | { readonly phase: 'refused'; readonly refusal: Refusal }
  | { readonly phase: 'failed'; readonly reference: string };

export type KeyContext = { readonly context: { readonly key: string } };
/** One change as a view asks for it: pages bind it to the network, tests to invented answers. */
export type Change<Input, Output> = (input: Input, options: KeyContext) => Promise<Output>;
type Wait = (attempt: number) => Promise<void>;

export type Action<Input, Output> = {
  readonly state: () => ActionState<Output>;
  /** True while the outcome is not known: the button waits, the input stays. */
  readonly busy: () => boolean;
  /** Asks for the change; while one is under way, a second call gives the outcome of the first. */
  readonly run: (input: Input) => Promise<ActionState<Output>>;
  readonly reset: () => void;
};

const [waiting, setWaiting] = createSignal(0);
/** How many changes of this tab were asked and have no known outcome yet. */
export const changesWaiting = waiting;

/** A server that answers "internal error" this often under one key will not answer otherwise. */
const faultsBeforeGivingUp = 4;

const waitToRetry: Wait = (attempt) => waitOrOnline(backOff(attempt));

/** The final state a failure leads to, or undefined when the change must be asked again. */
function settled<Output>(failure: Failure, attempt: number): ActionState<Output> | undefined {
  if (failure.kind === 'refused') return { phase: 'refused', refusal: failure.refusal };
  if (failure.kind === 'signedOut') return { phase: 'refused', refusal: { code: 'signed-out', details: {} } };
  const { reference } = failure;
  return reference !== undefined && attempt + 1 >= faultsBeforeGivingUp ? { phase: 'failed', reference } : undefined;
}

export function createAction<Input, Output>(
  change: Change<Input, Output>,
  wait: Wait = waitToRetry,
): Action<Input, Output> {
  const [state, setState] = createSignal<ActionState<Output>>({ phase: 'idle' });
  let underWay: Promise<ActionState<Output>> | undefined;

  async function outcomeOf(input: Input): Promise<ActionState<Output>> {
    const options: KeyContext = { context: { key: freshKey() } };
    for (let attempt = 0; ; attempt += 1) {
      try {
        return { phase: 'done', result: await change(input, options) };
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'signedOut') loseSession();
        const end = settled<Output>(failure, attempt);
        if (end) return end;
      }
      if (attempt === 0) setWaiting((count) => count + 1);
      setState({ phase: 'checking' });
      await wait(attempt);
    }
  }

  async function start(input: Input): Promise<ActionState<Output>> {
    setState({ phase: 'pending' });
    const outcome = await outcomeOf(input);
    underWay = undefined;
    if (state().phase === 'checking') setWaiting((count) => count - 1);
    setState(() => outcome);
    return outcome;
  }

  return {
    state,
    busy: () => state().phase === 'pending' || state().phase === 'checking',
    run: (input) => (underWay ??= start(input)),
    reset: () => underWay === undefined && setState({ phase: 'idle' }),
  };
}
