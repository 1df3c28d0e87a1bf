/** What would identify somebody: a telephone number, a card of identity or passport, an e-mail address. Arabic digits count as digits. */
const identifying = {
  phone: /(?:\+|00)?\d(?:[\s.-]?\d){8,}/,
  card: /\b[A-Z]{1,2}\s?\d{5,7}\b/i,
  email: /\S+@\S+\.\S+/,
  // A titled or full name beside a date or number is caught by those; alone it cannot be told from any two words.
  title: /(?<!\p{L})(?:M\.|Mme|Mlle|Mr|Mrs|Ms|Monsieur|Madame|السيد|السيدة|الآنسة)\s+\p{L}{2,}/u,
} as const;

export type Identifier = keyof typeof identifying;

/** Kinds of identifying pattern that a text seems to hold, for a warning that the writer can answer. */
export function identifiersIn(text: string): Identifier[] {
  const plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const kinds: Identifier[] = ['phone', 'card', 'email', 'title'];
  return kinds.filter((kind) => identifying[kind].test(plain));
}
