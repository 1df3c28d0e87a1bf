import type { CallLine, CallOutcome, EndCall, TakeCall, TakenCall } from '@iwaa/shared/centers/calls';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { timeInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { nameOf } from '../text/name.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import layout from '../ui/layout.module.css';
import { Outcome } from '../ui/Outcome.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { When } from '../ui/When.tsx';
import type { CallChanges } from './changes.ts';
import { InCall } from './InCall.tsx';

type CallCardProps = {
  readonly line: CallLine;
  readonly changes: CallChanges;
  readonly onChanged: () => void;
};

/** How old its numbers are, and what the last try gave. */
function Since(props: { readonly line: CallLine }) {
  return (
    <>
      <p>
        <Show when={props.line.vouchedAt} fallback={t.calls.never()}>
          {(at) => (
            <>
              {t.calls.since()} <When at={at()} />
            </>
          )}
        </Show>{' '}
        <span class={layout.small}>{t.calls.promises({ count: props.line.promiseHours })}</span>
      </p>
      <Show when={props.line.lastTry}>
        {(tried) => (
          <p class={layout.soft}>
            {tried().outcome === 'not-reached' ? t.calls.noAnswer() : t.calls.noOutcome()} <When at={tried().at} />
          </p>
        )}
      </Show>
    </>
  );
}

/** Taking a call and ending it, with the number that taking it shows. */
function createCall(props: CallCardProps) {
  const [phone, setPhone] = createSignal<string | null>();
  const take = createAction<TakeCall, TakenCall>((input, options) => props.changes.take(input, options));
  const end = createAction<EndCall, null>((input, options) => props.changes.end(input, options));
  const onTake = async (): Promise<void> => {
    const outcome = await take.run({ centerId: props.line.centerId });
    if (outcome.phase === 'done') {
      setPhone(outcome.result.dutyPhone);
      announce(t.calls.yours({ time: timeInWords(outcome.result.until) }));
    }
    props.onChanged();
  };
  const onEnd = async (outcome: CallOutcome): Promise<void> => {
    if ((await end.run({ centerId: props.line.centerId, outcome })).phase === 'done') announce(t.calls[outcome]());
    props.onChanged();
  };
  return { phone, take, end, onTake, onEnd };
}

/** One center to call: free to take, taken by somebody, or in one's own hands. */
export function CallCard(props: CallCardProps) {
  const call = createCall(props);
  const taken = () => (props.line.taken && Date.parse(props.line.taken.until) > now() ? props.line.taken : null);
  return (
    <Card
      title={
        <>
          <bdi>{codeNameOf(props.line)}</bdi> <span class={layout.small}>{nameOf(props.line.city)}</span>
        </>
      }
    >
      <Since line={props.line} />
      <Switch
        fallback={
          <div>
            <Button kind="primary" pending={call.take.busy()} onClick={() => void call.onTake()}>
              {t.calls.take()}
            </Button>
          </div>
        }
      >
        <Match when={taken()?.mine && taken()}>
          {(mine) => (
            <InCall
              until={mine().until}
              phone={call.phone()}
              centerId={props.line.centerId}
              busy={call.end.busy() || call.take.busy()}
              onShowPhone={() => void call.onTake()}
              onEnd={(outcome) => void call.onEnd(outcome)}
            />
          )}
        </Match>
        <Match when={taken()}>
          {(other) => (
            <StatusMark status="held">
              <bdi>{other().by}</bdi> {t.calls.calling({ time: timeInWords(other().until) })}
            </StatusMark>
          )}
        </Match>
      </Switch>
      <Outcome action={call.take} />
      <Outcome action={call.end} />
    </Card>
  );
}
