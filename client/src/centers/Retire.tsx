import type { Change } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { createCenterChange } from './center-context.ts';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';

type RetireProps<Input> = {
  /** "Retirer le lit 7A" */
  readonly verb: string;
  readonly consequence: string;
  /** What is told once it is done, where its history is not kept. */
  readonly said?: string;
  readonly input: Input;
  readonly change: Change<Input, null>;
};

/** Taking something out of use cannot be taken back, so the consequence is read before the verb is pressed again. */
export function Retire<Input>(props: RetireProps<Input>) {
  return (
    <OpenInPlace kind="plain" label={props.verb}>
      {(close) => <Consequence {...props} onClose={close} />}
    </OpenInPlace>
  );
}

function Consequence<Input>(props: RetireProps<Input> & { readonly onClose: () => void }) {
  const retire = createCenterChange<Input, null>(
    (input, options) => props.change(input, options),
    () => props.said ?? t.centers.retired(),
  );
  const press = async (): Promise<void> => {
    const outcome = await retire.run(props.input);
    // What was retired is about to leave the screen, its buttons with it: focus stays on the page.
    if (outcome.phase === 'done') document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    <>
      <Notice kind="warn">{props.consequence}</Notice>
      <Outcome action={retire} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="danger" pending={retire.busy()} onClick={() => void press()}>
          {props.verb}
        </Button>
      </OrCancel>
    </>
  );
}
