import type { JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './Button.tsx';
import layout from './layout.module.css';

/** The act of a form or a question, and beside it the way back without it. */
export function OrCancel(props: { readonly children: JSX.Element; readonly onCancel: () => void }) {
  return (
    <div class={layout.actions}>
      {props.children}
      <Button kind="plain" onClick={() => props.onCancel()}>
        {t.words.cancel()}
      </Button>
    </div>
  );
}
