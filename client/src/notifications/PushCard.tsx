import type { NotificationSettings, SubscribePush, UnsubscribePush } from '@iwaa/shared/notifications/notifications';
import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { When } from '../ui/When.tsx';
import type { SettingsChanges } from './changes.ts';

type PushCardProps = {
  readonly saved: NotificationSettings;
  /** Whether this browser can be pushed to at all. */
  readonly isPossible: boolean;
  readonly changes: SettingsChanges;
  readonly onChanged: () => void;
};

/** The devices that ring, and whether this one does. */
export function PushCard(props: PushCardProps) {
  const [denied, setDenied] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const start = createAction<SubscribePush, null>((input, options) => props.changes.subscribe(input, options));
  const stop = createAction<UnsubscribePush, null>((input, options) => props.changes.unsubscribe(input, options));
  const onStart = async (): Promise<void> => {
    setAsking(true);
    const given = await props.changes.askBrowser(props.saved.pushKey);
    setAsking(false);
    setDenied(given === undefined);
    if (given && (await start.run(given)).phase === 'done') announce(t.noticeSettings.pushOn());
    props.onChanged();
  };
  const onStop = async (subscriptionId: string): Promise<void> => {
    if ((await stop.run({ subscriptionId })).phase === 'done') announce(t.noticeSettings.pushOff());
    props.onChanged();
  };
  return (
    <>
      <p class={layout.soft}>{t.noticeSettings.pushHow()}</p>
      <Show when={props.isPossible} fallback={<Notice kind="warn">{t.noticeSettings.pushImpossible()}</Notice>}>
        <div>
          <Button pending={asking() || start.busy()} onClick={() => void onStart()}>
            {t.noticeSettings.pushHere()}
          </Button>
        </div>
      </Show>
      <Show when={denied()}>
        <Notice kind="warn">{t.noticeSettings.pushDenied()}</Notice>
      </Show>
      <Outcome action={start} />
      <ul class={layout.list}>
        <For each={props.saved.devices}>
          {(device) => (
            <li class={layout.head}>
              <span>
                <bdi>{device.device || t.access.unknownDevice()}</bdi>{' '}
                <span class={layout.small}>
                  {t.access.since()} <When at={device.createdAt} />
                </span>
              </span>
              <Button pending={stop.busy()} onClick={() => void onStop(device.subscriptionId)}>
                {t.noticeSettings.pushStop()}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Outcome action={stop} />
      <Show when={props.saved.devices.length === 0}>
        <p class={layout.soft}>{t.noticeSettings.noDevice()}</p>
      </Show>
    </>
  );
}
