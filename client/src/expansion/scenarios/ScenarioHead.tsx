import type { ScenarioView } from '@iwaa/shared/expansion/runs';
import { A } from '@solidjs/router';
import { createSignal, Show, untrack } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import layout from '../../ui/layout.module.css';
import { OpenInPlace } from '../../ui/OpenInPlace.tsx';
import { OrCancel } from '../../ui/OrCancel.tsx';
import { When } from '../../ui/When.tsx';
import type { ScenarioEdit } from './scenario-edit.ts';

type ScenarioHeadProps = {
  readonly scenario: ScenarioView;
  readonly edit: ScenarioEdit;
};

/** What it is called, who wrote it when, while that is what is on the screen. */
export function ScenarioHead(props: ScenarioHeadProps) {
  return (
    <>
      <p>
        <A href="/expansion">{t.expansion.allScenarios()}</A>
      </p>
      <h1>
        <bdi>{props.edit.name()}</bdi>
      </h1>
      <Show when={!props.edit.isTyped()}>
        <p class={layout.small}>
          {t.expansion.savedBy({ who: props.scenario.by })} <When at={props.scenario.at} />
        </p>
      </Show>
      <Show when={props.scenario.archived}>
        <p>{t.expansion.isAway()}</p>
      </Show>
      <OpenInPlace label={t.expansion.rename()} kind="plain">
        {(close) => <RenameForm name={props.edit.name()} onName={props.edit.rename} onClose={close} />}
      </OpenInPlace>
    </>
  );
}

type RenameFormProps = {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

function RenameForm(props: RenameFormProps) {
  const [name, setName] = createSignal(untrack(() => props.name));
  const isMissing = () => name().trim() === '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isMissing()) return;
    props.onName(name().trim());
    props.onClose();
  };
  return (
    <form class={layout.narrow} noValidate onSubmit={submit}>
      <TextInput
        label={t.expansion.name()}
        error={isMissing() ? t.expansion.nameMissing() : undefined}
        maxlength="80"
        value={name()}
        onValue={setName}
      />
      <OrCancel onCancel={() => props.onClose()}>
        <Button type="submit">{t.expansion.rename()}</Button>
      </OrCancel>
    </form>
  );
}
