import { expect, test } from 'vitest';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { formatMessage } from './format.ts';
import { fr } from './fr/index.ts';
import type { Language } from './messages.ts';

type Message = string | Readonly<Record<string, string>>;
type Rooms = Readonly<Record<string, Readonly<Record<string, Message>>>>;
const dictionaries: Readonly<Record<Language, Rooms>> = { fr, ar, en };

const messagesOf = (rooms: Rooms): [name: string, message: Message][] =>
  Object.entries(rooms).flatMap(([room, messages]) =>
    Object.entries(messages).map(([key, message]): [string, Message] => [`${room}.${key}`, message]),
  );
const textsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const holesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole ?? '').toSorted();
/** A plural may leave its number out ("un seul lit"), never another hole. */
const holesOfMessage = (message: Message): string[] =>
  [...new Set(textsOf(message).flatMap(holesOf))]
    .filter((hole) => typeof message === 'string' || hole !== 'count')
    .toSorted();

const languages = Object.entries(dictionaries);
const source = messagesOf(fr);

test.each(languages)('%s says everything French says, and nothing more', (_, rooms) => {
  expect(
    messagesOf(rooms)
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(source.map(([name]) => name).toSorted());
});

test.each(languages)('%s has the holes of French in every message', (_, rooms) => {
  const translated = new Map(messagesOf(rooms));
  for (const [name, message] of source)
    expect([name, holesOfMessage(translated.get(name) ?? '')]).toEqual([name, holesOfMessage(message)]);
});

test.each(languages)('%s has no empty message', (_, rooms) => {
  const empty = messagesOf(rooms).filter(([, message]) => textsOf(message).some((text) => text.trim() === ''));
  expect(empty).toEqual([]);
});

test.each(languages)('%s has every plural category of its own, and no number falls through', (language, rooms) => {
  const spoken = language as Language;
  const categories = new Intl.PluralRules(spoken).resolvedOptions().pluralCategories;
  for (const [name, message] of messagesOf(rooms)) {
    if (typeof message === 'string') continue;
    expect([name, Object.keys(message).toSorted()]).toEqual([name, categories.toSorted()]);
    for (const count of [0, 1, 2, 3, 11, 100]) {
      const values = Object.fromEntries(holesOfMessage(message).map((hole) => [hole, hole]));
      expect(formatMessage(spoken, message, { ...values, count })).not.toMatch(/[{}]|^$/);
    }
  }
});
