import { createHideKey, hideQuickly } from '../platform/hide.ts';
import { endSessionNow } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Button } from './Button.tsx';

const hide = (): void => hideQuickly({ endSession: endSessionNow, leaveTo: (address) => location.replace(address) });

/** On every screen, signed in or not. */
export function HideButton() {
  createHideKey(hide);
  return (
    <Button title={t.shell.hideHow()} onClick={hide}>
      {t.shell.hide()}
    </Button>
  );
}
