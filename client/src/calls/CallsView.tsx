import type { CallLine } from '@iwaa/shared/centers/calls';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { CallCard } from './CallCard.tsx';
import type { CallChanges } from './changes.ts';

type CallsViewProps = {
  readonly lines: readonly CallLine[];
  readonly changes: CallChanges;
  readonly onChanged: () => void;
};

/** The oldest numbers first. */
export function CallsView(props: CallsViewProps) {
  return (
    <Show
      when={props.lines.length > 0}
      fallback={
        <Empty title={t.calls.none()}>
          <ButtonLink href="/availability">{t.shell.availability()}</ButtonLink>
        </Empty>
      }
    >
      <div class={layout.columns}>
        <KeyedFor each={props.lines} by={(line) => line.centerId}>
          {(line) => <CallCard line={line()} changes={props.changes} onChanged={props.onChanged} />}
        </KeyedFor>
      </div>
    </Show>
  );
}
