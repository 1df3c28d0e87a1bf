import type { SavedScenario } from '@iwaa/shared/expansion/planning';
import type { ScenarioView } from '@iwaa/shared/expansion/runs';
import { createSignal, Show } from 'solid-js';
import { createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { When } from '../../ui/When.tsx';
import type { Save } from './changes.ts';
import { NameForm } from './NameForm.tsx';
import type { ScenarioEdit } from './scenario-edit.ts';

type OutrunProps = {
  readonly scenario: ScenarioView;
  readonly edit: ScenarioEdit;
  readonly save: Save;
  readonly onCopied: (copy: SavedScenario) => void;
};

/** Somebody else saved first: what was typed here stays, and can be kept as a scenario of its own. */
export function Outrun(props: OutrunProps) {
  const [copying, setCopying] = createSignal(false);
  const copy = createAction<string, SavedScenario>((name, options) =>
    props.save({ name, content: props.edit.content() }, options),
  );
  return (
    <Notice kind="now">
      <p>
        {t.expansion.outrun({ who: props.scenario.by })} <When at={props.scenario.at} />
      </p>
      <Show
        when={copying()}
        fallback={
          <div class={layout.actions}>
            <Button kind="primary" onClick={() => setCopying(true)}>
              {t.expansion.keepAsCopy()}
            </Button>
            <Button onClick={() => props.edit.takeTheirs()}>{t.expansion.takeTheirs()}</Button>
          </div>
        }
      >
        <NameForm
          verb={t.expansion.copyVerb()}
          name={t.expansion.copyOf({ name: props.edit.name() })}
          action={copy}
          onDone={(made) => {
            props.edit.takeTheirs();
            props.onCopied(made);
          }}
          onCancel={() => setCopying(false)}
        />
      </Show>
    </Notice>
  );
}
