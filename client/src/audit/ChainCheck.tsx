import type { ChainReport } from '@iwaa/shared/audit/audit';
import { Show } from 'solid-js';
import type { Query } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice.tsx';
import styles from './Audit.module.css';

type ChainCheckProps = {
  readonly chain: Query<ChainReport>;
  readonly asked: boolean;
  readonly onAsk: () => void;
};

/** Whether anything was altered, removed or put elsewhere since it was written: asked of every entry, told in words. */
export function ChainCheck(props: ChainCheckProps) {
  return (
    <Card title={t.audit.chain()}>
      <p class={layout.soft}>{t.audit.chainIntro()}</p>
      <Show when={props.asked}>
        <Answer query={props.chain} lines={2}>
          {(report) => <Verdict report={report()} />}
        </Answer>
      </Show>
      <div>
        <Button onClick={() => props.onAsk()}>{props.chain.data() ? t.audit.verifyAgain() : t.audit.verify()}</Button>
      </div>
    </Card>
  );
}

function brokenInWords({ brokenAt }: ChainReport): string {
  if (!brokenAt) return t.audit.brokenSomewhere();
  const position = String(brokenAt.position);
  if (brokenAt.entryId === null) return t.audit.brokenMissing({ position });
  return t.audit.brokenAt({ position, id: String(brokenAt.entryId) });
}

/** Enough of the digest to compare by eye with the one kept elsewhere. */
const shortened = (digest: string): string => digest.slice(0, 16);

export function Verdict(props: { readonly report: ChainReport }) {
  return (
    <Notice kind={props.report.intact ? 'info' : 'now'}>
      <p role="status">
        <strong>
          {props.report.intact ? t.audit.intact({ count: props.report.sealed }) : brokenInWords(props.report)}
        </strong>
      </p>
      <Show when={!props.report.intact}>
        <p>{t.audit.brokenNext()}</p>
      </Show>
      <Show when={props.report.waiting > 0}>
        <p>{t.audit.waiting({ count: props.report.waiting })}</p>
      </Show>
      <Show when={props.report.head}>
        {(head) => (
          <p>
            {t.audit.head()}{' '}
            <bdi class={styles.digest} dir="ltr" title={head()}>
              {shortened(head())}
            </bdi>
          </p>
        )}
      </Show>
    </Notice>
  );
}
