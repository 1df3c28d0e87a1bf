import type { CenterLine, CenterList } from '@iwaa/shared/centers/centers';
import { Show } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import styles from './CentersView.module.css';
import layout from '../ui/layout.module.css';
import { codeNameOf } from '../ui/placement/names.ts';
import { Progress } from './Progress.tsx';
import { cityInWords, statusOfStage } from './words.ts';

type CenterRowProps = {
  readonly line: CenterLine;
  readonly places: CenterList;
  readonly isOpenToViewer: boolean;
};

/** One center of the list. Sizes are shown to those who may know them. */
export function CenterRow(props: CenterRowProps) {
  return (
    <li class={styles.row}>
      <div>
        <p class={styles.name}>
          <Show when={props.isOpenToViewer} fallback={codeNameOf(props.line)}>
            <a href={`/centers/${props.line.centerId}`}>{codeNameOf(props.line)}</a>
          </Show>
        </p>
        <p class={layout.small}>{cityInWords(props.line.cityId, props.places)}</p>
        <p class={layout.small}>
          <bdi>{props.line.organizationName}</bdi>
        </p>
      </div>
      <div>
        <StatusMark status={statusOfStage[props.line.stage]}>{t.centers[`stage-${props.line.stage}`]()}</StatusMark>
        <Show when={props.line.stage !== 'open' && props.line.opensOn}>
          {(day) => <p class={layout.small}>{t.centers.opensOn({ day: dayInWords(day()) })}</p>}
        </Show>
      </div>
      <Show when={props.line.size} fallback={<span />}>
        {(size) => (
          <p>
            <span class={styles.number}>{t.words.beds({ count: size().beds })}</span>
            <br />
            <span class={layout.small}>{t.centers.rooms({ count: size().rooms })}</span>
          </p>
        )}
      </Show>
      <Show when={props.line.size?.checklistTotal ? props.line.size : undefined} fallback={<span />}>
        {(size) => <Progress done={size().checklistDone} total={size().checklistTotal} />}
      </Show>
    </li>
  );
}
