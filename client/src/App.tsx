import { useLocation, type RouteSectionProps } from '@solidjs/router';
import { createEffect, Match, Suspense, Switch } from 'solid-js';
import { viewer } from './platform/session.ts';
import { Shell } from './shell/Shell.tsx';
import { SignInPage } from './shell/SignInPage.tsx';
import { t } from './text/index.ts';
import { Announcer } from './ui/Announcer.tsx';
import { Loading } from './ui/Loading.tsx';

/** Pages open to anyone. */
const publicPaths: ReadonlySet<string> = new Set(['/night', '/people/invited']);

/** Chooses what surrounds the page: nothing for a public one, the sign-in page for a stranger, the shell for someone known. */
export function App(props: RouteSectionProps) {
  const location = useLocation();
  createEffect(() => {
    document.title = t.shell.tabTitle();
  });
  return (
    <>
      <Switch fallback={<Loading />}>
        <Match when={publicPaths.has(location.pathname)}>
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </Match>
        <Match when={viewer()}>{(known) => <Shell viewer={known()}>{props.children}</Shell>}</Match>
        <Match when={viewer() === null}>
          <SignInPage />
        </Match>
      </Switch>
      <Announcer />
    </>
  );
}
