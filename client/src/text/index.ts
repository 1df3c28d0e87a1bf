/**
 * Everything the interface says: `t.shell.signOut()`, `t.time.todayAt({ time })`. Reading a text inside a view follows the
 * language without a reload. Each language is a file of its own, loaded when chosen.
 */
import { createSignal } from 'solid-js';
import { formatMessage, type Values } from './format.ts';
import type { Language, Texts } from './messages.ts';

type Rooms = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;

const dictionaries: Readonly<Record<Language, () => Promise<Rooms>>> = {
  fr: async () => (await import('./fr/index.ts')).fr,
  ar: async () => (await import('./ar/index.ts')).ar,
  en: async () => (await import('./en/index.ts')).en,
};

const [loaded, setLoaded] = createSignal<{ language: Language; rooms: Rooms }>({ language: 'fr', rooms: {} });

/** The language on the screen now. */
export const language = (): Language => loaded().language;

let wanted: Language | undefined;

/** Loads a language and shows it. The last call wins when two overlap. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  const rooms = await dictionaries[next]();
  if (wanted !== next) return;
  document.documentElement.lang = next;
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
  setLoaded({ language: next, rooms });
}

function say(room: string, key: string, values?: Values): string {
  const { language: spoken, rooms } = loaded();
  const message = rooms[room]?.[key];
  return message === undefined ? `${room}.${key}` : formatMessage(spoken, message, values);
}

/** Guarantee: every room and key of Texts answers, because each dictionary satisfies the French source. */
function textsByName(): Texts {
  const roomOf = (room: string): object =>
    new Proxy({}, { get: (_, key) => (values?: Values) => say(room, String(key), values) });
  return new Proxy({}, { get: (_, room) => roomOf(String(room)) }) as Texts;
}

export const t = textsByName();
