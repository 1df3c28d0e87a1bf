import type { OfferLine } from '@iwaa/shared/placements/views';
import { createSignal, Show, untrack } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { now } from '../../platform/clock.ts';
import { momentInWords } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import { Outcome } from '../Outcome.tsx';
import { runThen } from './run.ts';

export type SayMaybe = Action<{ readonly offerId: string }, unknown>;
type CallingProps = {
  readonly offer: Pick<OfferLine, 'offerId' | 'maybeAt'>;
  readonly createMaybe: () => SayMaybe;
};

/** Neither yes nor no yet: the agent learns at once that somebody has read the request and will ring. The clock goes on. */
export function Calling(props: CallingProps) {
  const maybe = untrack(() => props.createMaybe());
  const told = (at: string): string => t.chain.maybeTold({ moment: momentInWords(at, now()) });
  const [saidAt, setSaidAt] = createSignal<string>();
  const tell = (): void =>
    void runThen(maybe, { offerId: props.offer.offerId }, () =>
      announce(told(setSaidAt(new Date(now()).toISOString()))),
    );
  return (
    <Show
      when={props.offer.maybeAt ?? saidAt()}
      fallback={
        <div>
          <Button pending={maybe.busy()} onClick={tell}>
            {t.chain.maybe()}
          </Button>
          <Outcome action={maybe} />
        </div>
      }
    >
      {(at) => <p>{told(at())}</p>}
    </Show>
  );
}
