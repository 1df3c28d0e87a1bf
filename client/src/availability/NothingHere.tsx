import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';

type NothingHereProps = {
  /** True when the network itself is empty, false when only the choices leave nothing. */
  readonly network: boolean;
  readonly mayRequest: boolean;
  readonly onClear: () => void;
};

/** Empty is an answer, and says what can be done. */
export function NothingHere(props: NothingHereProps) {
  return (
    <Show
      when={props.network}
      fallback={
        <Empty title={t.availability.nothingTitle()}>
          <p>{t.availability.nothingWhat()}</p>
          <Button onClick={() => props.onClear()}>{t.availability.clear()}</Button>
          <Show when={props.mayRequest}>
            <ButtonLink href="/requests/new">{t.availability.askAnyway()}</ButtonLink>
          </Show>
        </Empty>
      }
    >
      <Empty title={t.availability.emptyTitle()}>
        <p>{t.availability.emptyWhat()}</p>
        <ButtonLink href="/centers">{t.availability.openCenters()}</ButtonLink>
      </Empty>
    </Show>
  );
}
