/** Signing in and out, and who is signed in. */
import { api, signOutWhileLeaving } from '../api.ts';
import { createAction } from './action.ts';
import { backOff, waitOrOnline } from './back-off.ts';
import { failureOf } from './failure.ts';
import { loseSession, setViewer, viewer } from './viewer.ts';

export { sessionEnded, viewer } from './viewer.ts';

/** Asks who is signed in, until the server answers. */
export async function refreshSession(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return setViewer(await api.access.me.query());
    } catch (error) {
      if (failureOf(error).kind !== 'unknown') return viewer() ? loseSession() : setViewer(null);
    }
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

/** Ends the session on the way out of the page, without waiting for the answer. */
export function endSessionNow(): void {
  setViewer(null);
  signOutWhileLeaving();
}
