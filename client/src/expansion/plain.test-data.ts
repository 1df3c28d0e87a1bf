/** The spaces inside numbers do not break; a test is written with the usual one. */
export const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
