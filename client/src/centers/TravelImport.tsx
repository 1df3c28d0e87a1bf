import type { ImportTravel, TravelReport } from '@iwaa/shared/centers/centers';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Textarea } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { Outcome } from '../ui/Outcome.tsx';

const longest = 200_000;

/** Measured travel times between towns, in place of those reckoned from the map. */
export function TravelImport() {
  const [csv, setCsv] = createSignal('');
  const [report, setReport] = createSignal<TravelReport>();
  const send = createAction<ImportTravel, TravelReport>((input, options) =>
    api.centers.importTravel.mutate(input, options),
  );
  const run = async (apply: boolean): Promise<void> => {
    const outcome = await send.run({ csv: csv(), apply });
    if (outcome.phase !== 'done') return;
    setReport(outcome.result);
    announce(verdictOf(outcome.result));
  };
  const isRight = () => report()?.errors.length === 0 && (report()?.pairs ?? 0) > 0 && !report()?.applied;
  return (
    <Card title={t.travel.title()}>
      <p class={layout.soft}>{t.travel.intro()}</p>
      <Textarea
        label={t.travel.paste()}
        value={csv()}
        onValue={(text) => {
          setCsv(text);
          setReport(undefined);
        }}
        dir="ltr"
        rows="5"
        spellcheck={false}
        maxlength={longest}
      />
      <Outcome action={send} />
      <Show when={report()}>{(known) => <Verdict report={known()} />}</Show>
      <div class={layout.actions}>
        <Button disabled={csv().trim() === ''} pending={send.busy()} onClick={() => void run(false)}>
          {t.travel.check()}
        </Button>
        <Show when={isRight()}>
          <Button kind="primary" pending={send.busy()} onClick={() => void run(true)}>
            {t.travel.replace()}
          </Button>
        </Show>
      </div>
    </Card>
  );
}

function verdictOf({ applied, errors, pairs }: TravelReport): string {
  if (applied) return t.travel.applied({ count: pairs });
  return errors.length > 0 ? t.travel.wrong({ count: errors.length }) : t.travel.right({ count: pairs });
}

function Verdict(props: { readonly report: TravelReport }) {
  return (
    <div role="status">
      <p>{verdictOf(props.report)}</p>
      <ul>
        <For each={props.report.errors}>
          {(error) => (
            <li>
              {t.travel.line({ row: error.row, column: error.column || '–' })} <bdi>{error.value}</bdi>{' '}
              {t.centers[`problem-${error.problem}`]()}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
