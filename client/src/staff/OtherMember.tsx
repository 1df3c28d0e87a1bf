import type { Rota } from '@iwaa/shared/staff/staff';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';

type OtherMemberProps = { readonly members: Rota['members']; readonly onChoose: (memberId: string) => void };

/** Those who do not work on that day, to be put on it. */
export function OtherMember(props: OtherMemberProps) {
  return (
    <Show when={props.members.length > 0}>
      <OpenInPlace label={t.staff.addMember()} kind="plain">
        {(close) => (
          <OrCancel onCancel={close}>
            <For each={props.members}>
              {({ memberId, displayName }) => (
                <Button
                  onClick={() => {
                    close();
                    props.onChoose(memberId);
                  }}
                >
                  <bdi>{displayName}</bdi>
                </Button>
              )}
            </For>
          </OrCancel>
        )}
      </OpenInPlace>
    </Show>
  );
}
