import type { ImportNetwork, ImportReport } from '@iwaa/shared/centers/centers';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { ImportChange } from './changes.ts';
import { ImportErrors } from './ImportErrors.tsx';
import { ImportSource } from './ImportSource.tsx';
import layout from '../ui/layout.module.css';

/** "2 centres, 7 chambres et 26 lits" */
const createdInWords = ({ creates }: ImportReport): string =>
  [
    ...(creates.organizations > 0 ? [t.centers.organizations({ count: creates.organizations })] : []),
    t.centers.centers({ count: creates.centers }),
    t.centers.rooms({ count: creates.rooms }),
    t.words.beds({ count: creates.beds }),
  ].join(', ');

/** Checked first without changing anything; created only when every line is right, and all of it or nothing. */
export function ImportView(props: { readonly change: ImportChange }) {
  const [csv, setCsv] = createSignal('');
  const [report, setReport] = createSignal<ImportReport>();
  const send = createAction<ImportNetwork, ImportReport>((input, options) => props.change(input, options));
  const run = async (apply: boolean): Promise<void> => {
    const outcome = await send.run({ csv: csv(), apply });
    if (outcome.phase !== 'done') return;
    setReport(outcome.result);
    announce(verdictOf(outcome.result));
  };
  const change = (text: string): void => {
    setCsv(text);
    setReport(undefined);
    send.reset();
  };
  return (
    <>
      <div>
        <p>
          <a href="/centers">{t.centers.backToList()}</a>
        </p>
        <h1>{t.centers.importTitle()}</h1>
        <p class={layout.soft}>{t.centers.importIntro()}</p>
      </div>
      <Show when={!report()?.applied} fallback={<Imported report={report()} />}>
        <ImportSource value={csv()} onChange={change} />
        <Outcome action={send} />
        <div class={layout.actions}>
          <Button
            kind={report() ? 'quiet' : 'primary'}
            disabled={!csv().trim()}
            pending={send.busy()}
            onClick={() => void run(false)}
          >
            {t.centers.importCheck()}
          </Button>
        </div>
        <Show when={report()}>
          {(known) => <Report report={known()} busy={send.busy()} onConfirm={() => void run(true)} />}
        </Show>
      </Show>
    </>
  );
}

function verdictOf(report: ImportReport): string {
  if (report.applied) return t.centers.imported({ what: createdInWords(report) });
  if (report.errors.length > 0) return t.centers.importWrong({ count: report.errors.length });
  return report.creates.rooms > 0 ? t.centers.importRight({ count: report.rows }) : t.centers.importNothing();
}

type ReportProps = { readonly report: ImportReport; readonly busy: boolean; readonly onConfirm: () => void };

/** What the check found: every wrong line, or what would be created and the button that does it. */
function Report(props: ReportProps) {
  return (
    <Card title={verdictOf(props.report)}>
      <Switch>
        <Match when={props.report.errors.length > 0}>
          <p>{t.centers.importFix()}</p>
          <ImportErrors errors={props.report.errors} />
        </Match>
        <Match when={props.report.creates.rooms > 0}>
          <p>{t.centers.importConsequence()}</p>
          <div>
            <Button kind="primary" pending={props.busy} onClick={() => props.onConfirm()}>
              {t.centers.importVerb({ what: createdInWords(props.report) })}
            </Button>
          </div>
        </Match>
        <Match when={true}>
          <p>{t.centers.importNothingNext()}</p>
        </Match>
      </Switch>
    </Card>
  );
}

function Imported(props: { readonly report: ImportReport | undefined }) {
  return (
    <Notice>
      <p>{props.report && verdictOf(props.report)}</p>
      <div>
        <ButtonLink kind="primary" href="/centers">
          {t.centers.backToList()}
        </ButtonLink>
      </div>
    </Notice>
  );
}
