import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './Button.tsx';
import styles from './ChangedMeanwhile.module.css';
import layout from './layout.module.css';
import { Notice } from './Notice.tsx';

/** `mine` is left out where nothing was changed here: their value then stays, whatever is chosen. */
export type Difference = { readonly field: string; readonly theirs: string; readonly mine?: string | undefined };

const differenceInWords = ({ theirs, mine }: Difference): string =>
  mine === undefined ? t.centers.theirsOnly({ theirs }) : t.centers.theirsAndMine({ theirs, mine });

type ChangedMeanwhileProps = {
  readonly differences: readonly Difference[];
  readonly onTakeTheirs: () => void;
  readonly onSaveMine: () => void;
};

/** Someone else saved first: what they changed, what was typed here, and the choice between the two. */
export function ChangedMeanwhile(props: ChangedMeanwhileProps) {
  return (
    <Notice kind="now">
      <p>{t.centers.changedMeanwhile()}</p>
      <ul class={styles.differences}>
        <For each={props.differences}>
          {(one) => (
            <li>
              <strong>{one.field}</strong> {differenceInWords(one)}
            </li>
          )}
        </For>
      </ul>
      <div class={layout.actions}>
        <Button onClick={() => props.onTakeTheirs()}>{t.centers.takeTheirs()}</Button>
        <Button onClick={() => props.onSaveMine()}>{t.centers.saveMineAgain()}</Button>
      </div>
    </Notice>
  );
}
