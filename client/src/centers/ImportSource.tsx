import { createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Textarea } from '../ui/inputs.tsx';
import { downloadModel } from './import-model.ts';
import styles from './ImportView.module.css';
import layout from '../ui/layout.module.css';

/** The server reads no more than this. */
const longest = 200_000;

type ImportSourceProps = { readonly value: string; readonly onChange: (csv: string) => void };

/** A file chosen or its lines pasted: one text, which stays on the screen while it is corrected. */
export function ImportSource(props: ImportSourceProps) {
  const [unreadable, setUnreadable] = createSignal(false);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = file.size > longest ? undefined : await file.text().catch(() => undefined);
    setUnreadable(text === undefined);
    if (text !== undefined) props.onChange(text);
  };
  return (
    <Card title={t.centers.importSource()}>
      <p class={layout.soft}>{t.centers.importModelIntro()}</p>
      <div class={layout.actions}>
        <Button onClick={downloadModel}>{t.centers.importModel()}</Button>
        <label class={styles.file}>
          {t.centers.importChoose()}
          <input
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              // The same file, corrected and chosen again, must be read again.
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <Show when={unreadable()}>
        <p class={styles.wrong} role="alert">
          {t.centers.importUnreadable()}
        </p>
      </Show>
      <Textarea
        label={t.centers.importPaste()}
        value={props.value}
        onValue={props.onChange}
        dir="ltr"
        rows="8"
        spellcheck={false}
        maxlength={longest}
      />
    </Card>
  );
}
