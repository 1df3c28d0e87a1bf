import { api } from '../../api.ts';
import { keepFile } from '../../platform/download.ts';
import { ExportChoice } from './ExportChoice.tsx';

/** The plan as a file to keep, in the language on the screen. */
export function ExportButtons(props: { readonly runId: string }) {
  return (
    <ExportChoice
      runId={props.runId}
      export={(input, options) => api.expansion.export.mutate(input, options)}
      onFile={({ name, type, content }) =>
        keepFile(
          name,
          type,
          Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0),
        )
      }
    />
  );
}
