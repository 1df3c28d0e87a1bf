/** Signing in and out, and who is signed in. */
import { createSignal } from 'solid-js';
import { api, signOutWhileLeaving } from '../api.ts';
import { createAction } from './action.ts';
import { backOff, waitOrOnline } from './back-off.ts';
import { failureOf } from './failure.ts';
import { loseSession, setViewer, viewer } from './viewer.ts';

export { sessionEnded, viewer } from './viewer.ts';

const [unreachable, setUnreachable] = createSignal(false);
/** True while the server does not say who is signed in: the page tells it and gives the telephone numbers. */
export const serverUnreachable = unreachable;

async function askViewer(): Promise<boolean> {
  try {
    setViewer(await api.access.me.query());
    return true;
  } catch (error) {
    if (failureOf(error).kind === 'unknown') return false;
    if (viewer()) loseSession();
    else setViewer(null);
    return true;
  }
}

/** Asks who is signed in, until the server answers. */
export async function refreshSession(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const answered = await askViewer();
    setUnreachable(!answered);
    if (answered) return;
    await waitOrOnline(backOff(attempt));
  }
}

export type Credentials = { readonly username: string; readonly password: string };

export const createSignIn = () =>
  createAction(async (credentials: Credentials, options) => {
    await api.access.signIn.mutate(credentials, options);
    await refreshSession();
  });

export const createSignOut = () =>
  createAction(async (_: undefined, options) => {
    await api.access.signOut.mutate(undefined, options);
    setViewer(null);
  });

/**
 * Ends the session on the way out of the page, without waiting for the answer. Asked before leaving, or the browser may drop
 * it; and nothing else is done, because nothing that could fail may stand before leaving.
 */
export const endSessionNow = signOutWhileLeaving;
