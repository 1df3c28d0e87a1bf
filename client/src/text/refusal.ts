/** A refusal in words: what happened, what was kept, what to do now. */
import { refusals, type RefusalCode } from '@iwaa/shared/refusals';
import { t } from './index.ts';

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

export function refusalInWords(code: string): string {
  if (code === 'BAD_REQUEST') return t.refusals.invalid();
  return isKnown(code) ? t.refusals[code]() : t.refusals.unknown({ code });
}
