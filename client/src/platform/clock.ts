/** One clock for the page, ticking each second, corrected by the server's: a device set wrong must not lie about a deadline. */
import { createSignal } from 'solid-js';

let serverAhead = 0;
const [tick, setTick] = createSignal(Date.now());

/** Now, in milliseconds of the server's clock. Reading it inside a view follows the seconds. */
export const now = tick;

export function startClock(): () => void {
  const timer = setInterval(() => setTick(Date.now() + serverAhead), 1000);
  return () => clearInterval(timer);
}

/** Takes the time the server gave in an answer or a frame. Differences under two seconds are travel, not error. */
export function observeServerTime(serverTime: number, received: number = Date.now()): void {
  if (Number.isNaN(serverTime)) return;
  const ahead = serverTime - received;
  if (Math.abs(ahead - serverAhead) < 2000) return;
  serverAhead = ahead;
  setTick(Date.now() + serverAhead);
}
