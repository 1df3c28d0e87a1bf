import { type ExportedFile, exportFormats, type ExportPlan } from '@iwaa/shared/expansion/planning';
import { createSignal, For, Show } from 'solid-js';
import { type Change, createAction } from '../../platform/action.ts';
import { language, t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import { Outcome } from '../../ui/Outcome.tsx';

type ExportChoiceProps = {
  readonly runId: string;
  readonly export: Change<ExportPlan, ExportedFile>;
  readonly onFile: (file: ExportedFile) => void;
};

/** A button for each format; while one file is on its way, the others wait. */
export function ExportChoice(props: ExportChoiceProps) {
  const exporting = createAction<ExportPlan, ExportedFile>((input, options) => props.export(input, options));
  const [saved, setSaved] = createSignal<string>();
  const keep = async (format: ExportPlan['format']): Promise<void> => {
    setSaved(undefined);
    const outcome = await exporting.run({ runId: props.runId, format, language: language() });
    if (outcome.phase !== 'done') return;
    props.onFile(outcome.result);
    setSaved(outcome.result.name);
  };
  return (
    <div class={layout.list} data-screen-only>
      <div class={layout.actions}>
        <For each={exportFormats}>
          {(format) => (
            <Button pending={exporting.busy()} onClick={() => void keep(format)}>
              {t.report[format]()}
            </Button>
          )}
        </For>
      </div>
      <Outcome action={exporting} />
      <Show when={saved()}>{(name) => <p role="status">{t.report.saved({ name: name() })}</p>}</Show>
    </div>
  );
}
