import type { Action } from '../../platform/action.ts';

/** Asks for a change and goes on only when it was made: a refusal is told where the button is. */
export async function runThen<Input, Output>(
  action: Action<Input, Output>,
  input: Input,
  onDone: (result: Output) => void,
): Promise<void> {
  const outcome = await action.run(input);
  if (outcome.phase === 'done') onDone(outcome.result);
}
