import type { PersonLine } from '@iwaa/shared/access/access';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { When } from '../ui/When.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import type { PeopleChanges } from './changes.ts';
import { LabelForm } from './LabelForm.tsx';
import styles from './PeopleView.module.css';

type PersonRowProps = {
  readonly person: PersonLine;
  readonly scope: string | null;
  readonly isSelf: boolean;
  readonly mayChange: boolean;
  readonly relabel: PeopleChanges['relabel'];
  readonly onChanged: () => void;
  readonly onChoose: () => void;
};

/** One account: its function, where it belongs, when it was last seen. */
export function PersonRow(props: PersonRowProps) {
  const verb = () => (props.person.disabledAt ? t.access.enable() : t.access.disable());
  return (
    <li class={styles.person}>
      <div>
        <h3>
          <bdi>{props.person.label}</bdi>
        </h3>
        <p class={layout.small}>
          <bdi dir="ltr">{props.person.username}</bdi>
        </p>
      </div>
      <p>
        {t.roles[props.person.role]()}
        <Show when={props.scope}>
          {(name) => (
            <>
              {' · '}
              <bdi>{name()}</bdi>
            </>
          )}
        </Show>
      </p>
      <LastSeen person={props.person} />
      <Show when={props.mayChange}>
        <div class={styles.action}>
          <Show when={!props.isSelf} fallback={<span class={layout.soft}>{t.access.yourself()}</span>}>
            <Button aria-label={`${verb()} ${props.person.label}`} onClick={() => props.onChoose()}>
              {verb()}
            </Button>
          </Show>
        </div>
        <div class={styles.mending}>
          <OpenInPlace
            kind="plain"
            label={t.access.editLabel()}
            name={t.access.relabel({ person: props.person.label })}
          >
            {(close) => (
              <LabelForm
                person={props.person}
                change={props.relabel}
                onChanged={() => props.onChanged()}
                onClose={close}
              />
            )}
          </OpenInPlace>
        </div>
      </Show>
    </li>
  );
}

function LastSeen(props: { readonly person: PersonLine }) {
  return (
    <div class={layout.small}>
      <Show when={props.person.lastSeenAt} fallback={t.access.neverSeen()}>
        {(at) => (
          <>
            {t.access.seen()} <When at={at()} />
          </>
        )}
      </Show>
      <Show when={props.person.disabledAt}>
        {(at) => (
          <p>
            <StatusMark status="closed">
              {t.access.disabled()} <When at={at()} />
            </StatusMark>
          </p>
        )}
      </Show>
    </div>
  );
}
