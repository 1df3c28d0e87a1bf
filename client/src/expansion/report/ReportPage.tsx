import { useParams } from '@solidjs/router';
import { api } from '../../api.ts';
import { createQuery } from '../../platform/query.ts';
import { t } from '../../text/index.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { ReportView } from './ReportView.tsx';

export function ReportPage() {
  const params = useParams<{ runId: string }>();
  const baseline = createQuery(
    () => api.expansion.baseline.query(),
    () => true,
  );
  const plan = createQuery(
    (runId: string) => api.expansion.plan.query({ runId }),
    () => params.runId,
  );
  return (
    <div class={layout.stack}>
      <div class={layout.head} data-screen-only>
        <ButtonLink href={`/expansion/plan/${params.runId}`}>{t.report.toPlan()}</ButtonLink>
        <div class={layout.actions}>
          <Button kind="primary" onClick={() => window.print()}>
            {t.report.print()}
          </Button>
          <ExportButtons runId={params.runId} />
        </div>
      </div>
      <Answer query={baseline}>
        {(start) => (
          <Answer query={plan} lines={16}>
            {(told) => <ReportView plan={told()} places={start()} />}
          </Answer>
        )}
      </Answer>
    </div>
  );
}
