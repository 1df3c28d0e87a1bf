/** Who is looking: undefined until known, null when nobody is signed in. */
import type { Me, Role } from '@iwaa/shared/access/access';
import { createSignal } from 'solid-js';

const [current, setCurrent] = createSignal<Me | null | undefined>(undefined);
const [ended, setEnded] = createSignal(false);

export const viewer = current;
/** True when a session ended by itself: the sign-in page says so. */
export const sessionEnded = ended;

export function setViewer(next: Me | null | undefined): void {
  setEnded(false);
  setCurrent(next);
}

/** The server no longer knows this session: what is on the screen goes, and the person is told. */
export function loseSession(): void {
  if (current()) setEnded(true);
  setCurrent(null);
}

/** Who may open a request: those who refer people, and the coordination in their stead. */
export const mayAskForPlaces = (role: Role | undefined): boolean => role === 'agent' || role === 'coordinator';
