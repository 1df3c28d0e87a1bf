import type { PersonLine } from '@iwaa/shared/access/access';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { When } from '../ui/When.tsx';
import layout from './layout.module.css';

type PersonRowProps = {
  readonly person: PersonLine;
  readonly isSelf: boolean;
  readonly mayChange: boolean;
  readonly onChoose: () => void;
};

/** One account: its function, where it belongs, when it was last seen. */
export function PersonRow(props: PersonRowProps) {
  const verb = () => (props.person.disabledAt ? t.access.enable() : t.access.disable());
  const scope = () => props.person.centerName ?? props.person.organizationName;
  return (
    <tr>
      <th scope="row">
        <bdi>{props.person.label}</bdi>
        <p class={layout.small}>
          <bdi dir="ltr">{props.person.username}</bdi>
        </p>
      </th>
      <td>
        {t.roles[props.person.role]()}
        <Show when={scope()}>
          {(name) => (
            <p class={layout.small}>
              <bdi>{name()}</bdi>
            </p>
          )}
        </Show>
      </td>
      <td>
        <Show when={props.person.lastSeenAt} fallback={<span class={layout.soft}>{t.access.neverSeen()}</span>}>
          {(at) => <When at={at()} />}
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
      </td>
      <Show when={props.mayChange}>
        <td>
          <Show when={!props.isSelf} fallback={<span class={layout.soft}>{t.access.yourself()}</span>}>
            <Button aria-label={`${verb()} ${props.person.label}`} onClick={() => props.onChoose()}>
              {verb()}
            </Button>
          </Show>
        </td>
      </Show>
    </tr>
  );
}
