import type { StoryStep } from '@iwaa/shared/placements/views';
import { type Role, roles } from '@iwaa/shared/access/access';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { centerOfStep, storyInWords } from '../ui/placement/story.ts';
import { When } from '../ui/When.tsx';
import styles from './Request.module.css';

type TimelineProps = {
  readonly steps: readonly StoryStep[];
  readonly placeName: (centerId: string | null) => string;
};

const roleOf = (step: StoryStep): Role | undefined => roles.find((role) => role === step.role);

/** What happened, in words, with when and in which role: never a name. */
export function Timeline(props: TimelineProps) {
  return (
    <ol class={styles.timeline}>
      <For each={props.steps}>
        {(step) => (
          <li class={styles.step}>
            <p>{storyInWords(step, props.placeName(centerOfStep(step)))}</p>
            <p class={styles.soft}>
              <When at={step.at} />
              <Show when={roleOf(step)}>{(role) => <> · {t.roles[role()]()}</>}</Show>
            </p>
          </li>
        )}
      </For>
    </ol>
  );
}
