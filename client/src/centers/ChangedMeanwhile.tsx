import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import layout from './layout.module.css';

export type Difference = { readonly field: string; readonly theirs: string; readonly mine: string };

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
      <ul>
        <For each={props.differences}>
          {(one) => (
            <li>
              <strong>{one.field}</strong> {t.centers.theirsAndMine({ theirs: one.theirs, mine: one.mine })}
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
