import type { Me } from '@iwaa/shared/access/access';
import { A, useLocation, type RouteSectionProps } from '@solidjs/router';
import { createEffect, createMemo, Match, Show, Suspense, Switch } from 'solid-js';
import { serverUnreachable, viewer } from './platform/session.ts';
import { PublicFrame } from './ui/PublicFrame.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignInPage } from './shell/SignInPage.tsx';
import { t } from './text/index.ts';
import { Announcer } from './ui/Announcer.tsx';
import { Loading } from './ui/Loading.tsx';
import { Notice } from './ui/Notice.tsx';

/** Pages open to anyone. */
const publicPaths: ReadonlySet<string> = new Set(['/night', '/people/invited']);

/** Before the server has said who is looking; when it does not answer, what to do meanwhile. */
function Arriving() {
  return (
    <Show when={serverUnreachable()} fallback={<Loading />}>
      <PublicFrame>
        <Notice kind="warn">
          <p>{t.problems.unreachable()}</p>
          <p>
            <A href="/night">{t.shell.night()}</A>
          </p>
        </Notice>
      </PublicFrame>
    </Show>
  );
}

/** Chooses what surrounds the page: nothing for a public one, the sign-in page for a stranger, the shell for someone known. */
export function App(props: RouteSectionProps) {
  const location = useLocation();
  // A session can end while another page is being fetched: what is still on the screen then reads who it was drawn for.
  const lastKnown = createMemo<Me | undefined>((before) => viewer() ?? before);
  createEffect(() => {
    document.title = t.shell.tabTitle();
  });
  return (
    <>
      <Switch fallback={<Arriving />}>
        <Match when={publicPaths.has(location.pathname)}>
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </Match>
        <Match when={viewer()}>
          <Show when={lastKnown()}>{(known) => <Shell viewer={known()}>{props.children}</Shell>}</Show>
        </Match>
        <Match when={viewer() === null}>
          <SignInPage />
        </Match>
      </Switch>
      <Announcer />
    </>
  );
}
