/** A role in words. A role this screen does not know yet keeps its code. */
import { roles } from '@iwaa/shared/access/access';
import { t } from './index.ts';

export function roleInWords(code: string): string {
  const known = roles.find((one) => one === code);
  return known ? t.roles[known]() : code;
}
