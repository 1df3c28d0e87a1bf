import type { SessionLine } from '@iwaa/shared/access/access';
import { Show } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { When } from '../ui/When.tsx';
import type { AccountChanges } from './changes.ts';
import layout from '../ui/layout.module.css';
import styles from './SessionsView.module.css';

type SessionsViewProps = {
  readonly sessions: readonly SessionLine[];
  readonly end: AccountChanges['endSession'];
  readonly onEnded: () => void;
};

/** Where one is signed in. A device that is lost or lent is signed out from here. */
export function SessionsView(props: SessionsViewProps) {
  const end = createAction<{ sessionId: string }, null>((input, options) => props.end(input, options));
  const others = () => props.sessions.filter((session) => !session.current);
  const endAll = async (sessions: readonly SessionLine[]): Promise<void> => {
    for (const { sessionId } of sessions) {
      const outcome = await end.run({ sessionId });
      if (outcome.phase !== 'done') break;
      announce(t.access.sessionEnded());
    }
    props.onEnded();
  };
  return (
    <>
      <ul class={styles.sessions}>
        <KeyedFor each={props.sessions} by={({ sessionId }) => sessionId}>
          {(session) => (
            <li class={styles.session}>
              <div>
                <strong>
                  <bdi>{session().device || t.access.unknownDevice()}</bdi>
                </strong>
                <p class={layout.small}>
                  {t.access.since()} <When at={session().createdAt} /> · {t.access.seen()}{' '}
                  <When at={session().seenAt} />
                </p>
              </div>
              <Show when={!session().current} fallback={<StatusMark status="free">{t.access.thisDevice()}</StatusMark>}>
                <Button pending={end.busy()} onClick={() => void endAll([session()])}>
                  {t.access.endSession()}
                </Button>
              </Show>
            </li>
          )}
        </KeyedFor>
      </ul>
      <Outcome action={end} />
      <Show when={others().length > 1}>
        <div>
          <Button kind="danger" pending={end.busy()} onClick={() => void endAll(others())}>
            {t.access.endOthers({ count: others().length })}
          </Button>
        </div>
      </Show>
      <Show when={others().length === 0}>
        <p class={layout.soft}>{t.access.noOtherSession()}</p>
      </Show>
    </>
  );
}
