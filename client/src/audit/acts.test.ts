import { expect, test } from 'vitest';
import { grants } from '../../../server/src/access/rules.ts';
import { auditActs as ar } from '../text/ar/audit-acts.ts';
import { auditActs as en } from '../text/en/audit-acts.ts';
import { auditActs as fr } from '../text/fr/audit-acts.ts';
import { acts } from './acts.ts';

/** Entries written without a signed-in person's procedure, or beside it. */
const besideProcedures = [
  'access.signIn',
  'access.acceptInvitation',
  'audit.cut',
  'placements.lapse',
  'placements.forget',
  'placements.note',
];
const written = [...Object.keys(grants), ...besideProcedures];

test('every act that the server can write is known here', () => {
  expect(written.filter((act) => !acts.some((known) => known === act))).toEqual([]);
});

test.each(Object.entries({ fr, ar, en }))('every act has its sentence in %s', (_, sentences) => {
  expect(written.filter((act) => !Object.hasOwn(sentences, act))).toEqual([]);
  expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
});
