/** Letting this browser be pushed to. */
import type { SubscribePush } from '@iwaa/shared/notifications/notifications';
import * as v from 'valibot';

/** Only over https, or on the machine itself; on an iPhone only once the page was added to the home screen. */
export const canBePushedTo = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const Given = v.object({ endpoint: v.string(), keys: v.object({ p256dh: v.string(), auth: v.string() }) });

/** Asks the person, then the browser; undefined when either says no. */
export async function askBrowser(pushKey: string): Promise<SubscribePush | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  await navigator.serviceWorker.register('/push.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    .catch(() => undefined);
  const given = v.safeParse(Given, subscription?.toJSON());
  return given.success ? given.output : undefined;
}
