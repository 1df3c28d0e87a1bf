import { expect, test } from 'vitest';

import { identifiersIn } from './notes.ts';

test.each([
  ['appeler le 0612345678', 'phone'],
  ['0612-34-56-78', 'phone'],
  ['06 12 34 56 78', 'phone'],
  ['+212 6 12 34 56 78', 'phone'],
  ['00212612345678', 'phone'],
  ['رقمها ٠٦١٢٣٤٥٦٧٨', 'phone'],
  ['۰۶۱۲۳۴۵۶۷۸', 'phone'],
  ['CIN AB123456', 'card'],
  ['carte k 45678', 'card'],
  ['بطاقة AB١٢٣٤٥٦', 'card'],
  ['fatima.z@example.org', 'email'],
  ['écrire à x@y.ma', 'email'],
  ['Mme Benali attend', 'title'],
  ['السيدة فاطمة', 'title'],
])('“%s” holds what may identify somebody: %s', (text, kind) => {
  expect(identifiersIn(text)).toContain(kind);
});

test.each([
  'arrives by taxi about 21:30',
  'enceinte de 7 mois, prend un traitement 2 fois par jour',
  'deux enfants de 4 et 6 ans, dort mal depuis le 12/11/2026',
  'train de 18h05, quai 3, wagon 12',
  'chambre 4, lit 1A si possible',
  'تصل في الساعة ٢١:٣٠ مع طفلين',
  'needs an interpreter (Bambara), allergic to penicillin 500 mg',
])('“%s” identifies nobody', (text) => {
  expect(identifiersIn(text)).toEqual([]);
});

test('Every kind is named once', () => {
  expect(identifiersIn('Mme Benali, AB123456, 0612345678, a@b.ma')).toEqual(['phone', 'card', 'email', 'title']);
});
