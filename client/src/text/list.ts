/** "Fès, Tanger et Tétouan": a list as the language on the screen joins it. */
import { localeOf } from './format.ts';
import { language } from './index.ts';
import type { Language } from './messages.ts';
import { onceFor } from './once-for.ts';

const listsOf = onceFor((spoken: Language) => new Intl.ListFormat(localeOf[spoken], { type: 'conjunction' }));

export const listInWords = (parts: readonly string[]): string => listsOf(language()).format(parts);
