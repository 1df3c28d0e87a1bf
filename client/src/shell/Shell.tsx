import type { Me } from '@iwaa/shared/access/access';
import { useIsRouting, useLocation, useNavigate } from '@solidjs/router';
import { createEffect, ErrorBoundary, onCleanup, onMount, Show, Suspense, type JSX } from 'solid-js';
import { openFeed } from '../platform/feed.ts';
import { createShortcut, createShortcutListener } from '../platform/keys.ts';
import { followFeed } from '../platform/live.ts';
import { refreshSession } from '../platform/session.ts';
import { mayAskForPlaces } from '../platform/viewer.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Header } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { PrintLine } from './PrintLine.tsx';
import styles from './Shell.module.css';

/** A page whose file could not be fetched, or that failed: said where the page would be, with the way on. */
function BrokenPage(props: { readonly error: unknown }) {
  // The browser's own console is the one trace: nothing of a page is sent anywhere.
  onMount(() => reportError(props.error));
  return (
    <Notice kind="warn">
      <p>{t.problems.notLoaded()}</p>
      <div>
        <Button onClick={() => location.reload()}>{t.problems.reload()}</Button>
      </div>
    </Notice>
  );
}

/** `n` from anywhere, for those who ask for places. */
function NewRequestKey() {
  const navigate = useNavigate();
  createShortcut('n', t.shell.newRequest, () => navigate('/requests/new'));
  return null;
}

/** Around every page of someone signed in: where they are, how live it is, and the way out. */
export function Shell(props: { readonly viewer: Me; readonly children: JSX.Element }) {
  const location = useLocation();
  const isRouting = useIsRouting();
  let main: HTMLElement | undefined;

  createShortcutListener();
  onMount(() => onCleanup(followFeed(openFeed, props.viewer.position, () => void refreshSession())));
  // A new page is read from its beginning, by eyes and by screen readers; the way from "/" to where a role starts is no new page.
  createEffect<string>((before) => {
    if (before !== undefined && before !== '/') main?.focus();
    return location.pathname;
  });

  return (
    <>
      <a class={styles.skip} href="#content" target="_self">
        {t.shell.skipToContent()}
      </a>
      <Header viewer={props.viewer} />
      <Show when={props.viewer.network.demo}>
        <p class={styles.demo}>{t.shell.demo()}</p>
      </Show>
      <Show when={mayAskForPlaces(props.viewer.role)}>
        <NewRequestKey />
      </Show>
      <main id="content" class={styles.main} tabindex="-1" aria-busy={isRouting()} ref={(element) => (main = element)}>
        <ErrorBoundary fallback={(error: unknown) => <BrokenPage error={error} />}>
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <footer class={styles.footer}>
        <KeysHelp />
        <PrintLine who={props.viewer.label} />
      </footer>
    </>
  );
}
