import { groups } from '@iwaa/shared/centers/words';
import { sum } from '@iwaa/shared/expansion/ranges';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { fineShareInWords } from '../../../ui/number.ts';
import { BasisLine } from '../../BasisLine.tsx';
import { changesOf, type Editing } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';

/** People by group as somebody counted them: their shares are used, their number says how sure they are. */
export function GroupCounts(props: { readonly edit: Editing }) {
  const counted = () => props.edit.content().demand.groups;
  const start = () => props.edit.baseline().start.demand.groups;
  const all = () => sum(Object.values(counted().counts));
  const write = (group: (typeof groups)[number], count: number): void =>
    changesOf(props.edit.change).demand({
      groups: { counts: { ...counted().counts, [group]: count }, basis: { kind: 'assumption', text: 'planner' } },
    });
  return (
    <>
      <p class={layout.soft}>{t.expansion.groupsWhy()}</p>
      <div class={layout.fields} id={fieldId('groups')} tabindex="-1">
        <For each={groups}>
          {(group) => (
            <NumberInput
              label={t.availability[group]()}
              hint={all() > 0 ? fineShareInWords(counted().counts[group] / all()) : undefined}
              value={counted().counts[group]}
              onNumber={(count) => write(group, count)}
            />
          )}
        </For>
      </div>
      <p class={layout.small}>
        <BasisLine basis={counted().basis} />
      </p>
      <Show when={groups.some((group) => counted().counts[group] !== start().counts[group])}>
        <div class={layout.flush}>
          <Button kind="plain" onClick={() => changesOf(props.edit.change).demand({ groups: start() })}>
            {t.expansion.backToStart()}
          </Button>
        </div>
      </Show>
    </>
  );
}
