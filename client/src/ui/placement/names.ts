/** Names that change with the language on the screen. */
import { language, t } from '../../text/index.ts';

/** A center's code name in the script of the screen. */
export const codeNameOf = (place: { readonly codeName: string; readonly codeNameAr: string }): string =>
  language() === 'ar' ? place.codeNameAr : place.codeName;

/** The network's languages, then those most spoken by people who ask. Browsers do not know them all: these are ours. */
const own: Readonly<Record<string, () => string>> = t.tongues;
export const ownTongues = ['ar', 'ber', 'fr', 'en', 'es', 'wo', 'ff', 'bm', 'pt', 'fil', 'am', 'ti'] as const;

/** "arabe", "wolof": a spoken language named in the language of the screen. */
export const tongueInWords = (code: string): string =>
  (ownTongues.some((one) => one === code)
    ? own[code]?.()
    : new Intl.DisplayNames(language(), { type: 'language' }).of(code)) ?? code;
