/** How hard a password is to guess, in three words. Length counts; rules about digits and signs do not. */

/** The server's rule. */
export const shortestPassword = 12;
type Strength = 'short' | 'fair' | 'good' | 'strong';

/** Twelve times the same letter is long and still the first thing tried. */
const fewest = 6;

export function strengthOf(password: string): Strength {
  const { length } = password.trim();
  const different = new Set(password.toLowerCase()).size;
  if (length < shortestPassword) return 'short';
  if (different < fewest) return 'fair';
  if (length >= 20 && different >= 10) return 'strong';
  return length >= 15 && different >= 8 ? 'good' : 'fair';
}
