/**
 * Whether a note looks as if it named somebody: a long number, an identity card, an address of electronic mail. A hint while
 * typing only; the server decides.
 */
const looks = [/\d[\d .-]{6,}\d/, /\b[A-Z]{1,2}\d{5,7}\b/i, /\S+@\S+\.\S+/];
export const looksIdentifying = (note: string): boolean => looks.some((one) => one.test(note));
