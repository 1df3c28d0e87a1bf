import type { Health, HealthState } from '@iwaa/shared/health/health';
import { momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice.tsx';
import styles from './Health.module.css';
import { HealthMark } from './HealthMark.tsx';
import { sentencesOf, sentencesOfWork } from './sentences.ts';

/** One verdict over everything, then each part and each work with its state and what it says. */
export function HealthView(props: { readonly health: Health }) {
  return (
    <>
      <Verdict health={props.health} />
      <div class={layout.columns}>
        <Card title={t.health.parts()}>
          <ul class={styles.lines}>
            <KeyedFor each={props.health.lines} by={(line) => line.part}>
              {(line) => (
                <Line
                  title={t.health[`part-${line().part}`]()}
                  state={line().state}
                  sentences={sentencesOf(line(), props.health.at)}
                />
              )}
            </KeyedFor>
          </ul>
        </Card>
        <Card title={t.health.works()}>
          <ul class={styles.lines}>
            <KeyedFor each={props.health.works} by={(line) => line.work}>
              {(line) => (
                <Line
                  title={t.health[`work-${line().work}`]()}
                  state={line().state}
                  sentences={sentencesOfWork(line(), props.health.at)}
                />
              )}
            </KeyedFor>
          </ul>
        </Card>
      </div>
    </>
  );
}

function Verdict(props: { readonly health: Health }) {
  const count = (state: HealthState) =>
    [...props.health.lines, ...props.health.works].filter((line) => line.state === state).length;
  const sentences = () => [
    ...(count('act') > 0 ? [t.health.toAct({ count: count('act') })] : []),
    ...(count('look') > 0 ? [t.health.toLook({ count: count('look') })] : []),
  ];
  const kind = () => (count('act') > 0 ? 'now' : count('look') > 0 ? 'warn' : 'info');
  return (
    <Notice kind={kind()}>
      <p>
        <strong>{sentences().join(' ') || t.health.allWell()}</strong>
      </p>
      <p class={layout.soft}>{t.health.asOf({ moment: momentInWords(props.health.at) })}</p>
    </Notice>
  );
}

function Line(props: { readonly title: string; readonly state: HealthState; readonly sentences: readonly string[] }) {
  return (
    <li>
      <div class={styles.head}>
        <h3>{props.title}</h3>
        <HealthMark state={props.state} />
      </div>
      <p>{props.sentences.join(' ')}</p>
    </li>
  );
}
