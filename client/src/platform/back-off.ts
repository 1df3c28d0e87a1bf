/** Waits for trying again: longer each time, a little different for each device, and cut short when the line returns. */

const longest = 30_000;

/** 1 s, 2 s, 4 s … 30 s, each up to a third shorter by chance, so that a thousand boards do not return together. */
export function backOff(attempt: number, chance: number = Math.random()): number {
  return Math.min(longest, 1000 * 2 ** attempt) * (1 - chance / 3);
}

export function waitOrOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
  });
}
