import { afterEach, expect, test } from 'vitest';
import { speak } from '../../text/index.ts';
import { tongueInWords } from './names.ts';
import { bandInWords, countOf, partyInWords, personInWords } from './party.ts';
import { referenceInWords } from './Reference.tsx';
import { storyInWords } from './story.ts';

/** Words without the marks that keep a number or a name in its own direction. */
const plain = (text: string): string => text.replaceAll(/[\u200f\u2060\u2066-\u2069]/gu, '');

afterEach(() => speak('fr'));

test('a party is said with its adults first and its children together', () => {
  expect(partyInWords({ woman: 1, girl: 1, boy: 1 })).toBe('femme + 2 enfants');
  expect(partyInWords({ woman: 2, man: 1 })).toBe('2 femmes + homme');
});

test('children by themselves keep their group', () => {
  expect(partyInWords({ boy: 1 })).toBe('garçon');
  expect(partyInWords({ girl: 2, boy: 1 })).toBe('2 filles + garçon');
});

test('a party is counted from its people', () => {
  expect(countOf([{ group: 'woman' }, { group: 'boy' }, { group: 'boy' }])).toEqual({ woman: 1, boy: 2 });
});

test('an age band keeps its order inside an Arabic sentence', async () => {
  expect(bandInWords('16-17')).toMatch(/^\u2066.*\u2069$/u);
  await speak('ar');
  expect(plain(personInWords({ group: 'girl', ageBand: '16-17' }))).toBe('فتاة (16–17 سنة)');
});

test('an Arabic sentence made of parts stays an Arabic sentence inside another', async () => {
  await speak('ar');
  expect(personInWords({ group: 'girl', ageBand: '16-17' })).toMatch(/^\u200f/u);
});

test('a reference is shown in two halves', () => {
  expect(referenceInWords('K7QM42XY')).toBe('K7QM-42XY');
});

test('languages are named in the language of the screen, known to us or not', async () => {
  expect(tongueInWords('ber')).toBe('amazighe');
  await speak('en');
  expect(tongueInWords('wo')).toBe('Wolof');
  expect(tongueInWords('yo')).toBe('Yoruba');
});

test.each([
  ['placements.request', { people: 2, urgency: 'now' }, 'Demande enregistrée : 2 personnes, maintenant.'],
  ['placements.hold', { beds: 2 }, 'Place retenue à Jasmin : 2 lits.'],
  [
    'placements.decline',
    { by: 'center', code: 'staffing', wouldHelp: ['another-day'] },
    'Jasmin a refusé : pas assez de personnel. Aurait aidé : un autre jour.',
  ],
  [
    'placements.decline',
    { by: 'person', code: 'risk', wouldHelp: [] },
    'La personne a refusé : risque pour quelqu’un.',
  ],
  ['placements.lapse', { sent: false }, /^Le temps de retenue à Jasmin est passé/],
  ['placements.lapse', { sent: true }, /sans réponse de Jasmin/],
  [
    'placements.withdraw',
    { what: 'offer', reason: 'center-cannot' },
    /^Place rendue à Jasmin : le centre ne peut plus/,
  ],
  ['placements.absence', { back: true }, 'De retour au centre.'],
  ['placements.absence', { back: false }, 'Absence. Le lit est gardé.'],
  ['placements.expect', { confirmed: true, departsOn: '2026-12-02' }, 'Départ confirmé le 2 décembre.'],
  ['placements.depart', { outcome: 'family' }, 'Départ : famille.'],
  ['placements.undo', { undone: 'departed' }, 'Départ annulé.'],
  ['placements.something-new', {}, 'Changement enregistré.'],
])('%s is told as a sentence', (act, details, sentence) => {
  expect(plain(storyInWords({ act, details }, 'Jasmin'))).toMatch(sentence);
});
