/**
 * Everything the interface says: `t.shell.signOut()`, `t.time.todayAt({ time })`. Reading a text inside a view follows the
 * language without a reload. Each language is two files, loaded when chosen: what the entry, the board and the frame of every page
 * say comes first, the rest with the first of the other pages.
 */
import { createSignal } from 'solid-js';
import { formatMessage, type Values } from './format.ts';
import type { Language, Texts } from './messages.ts';

type Rooms = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;
type Volumes = { readonly first: () => Promise<Rooms>; readonly rest: () => Promise<Rooms> };

const dictionaries: Readonly<Record<Language, Volumes>> = {
  fr: {
    first: async () => (await import('./fr/first-fr.ts')).first,
    rest: async () => (await import('./fr/rest-fr.ts')).rest,
  },
  ar: {
    first: async () => (await import('./ar/first-ar.ts')).first,
    rest: async () => (await import('./ar/rest-ar.ts')).rest,
  },
  en: {
    first: async () => (await import('./en/first-en.ts')).first,
    rest: async () => (await import('./en/rest-en.ts')).rest,
  },
};

type Loaded = { readonly language: Language; readonly rooms: Rooms; readonly isWhole: boolean };
const [loaded, setLoaded] = createSignal<Loaded>({ language: 'fr', rooms: {}, isWhole: false });

/** The language on the screen now. */
export const language = (): Language => loaded().language;

let wanted: Language | undefined;
let isAllWanted = false;

/** Loads a language and shows it. The last call wins when two overlap. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  const isWhole = isAllWanted;
  const { first, rest } = dictionaries[next];
  const [early, late] = await Promise.all([first(), isWhole ? rest() : {}]);
  if (wanted !== next) return;
  document.documentElement.lang = next;
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
  setLoaded({ language: next, rooms: { ...early, ...late }, isWhole });
}

/** Loads what the other pages say, too; from then on with each language that is chosen. */
export async function speakOfEverything(): Promise<void> {
  isAllWanted = true;
  while (!loaded().isWhole) await speak(wanted ?? language());
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
