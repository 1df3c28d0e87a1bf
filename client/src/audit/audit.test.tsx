import type { AuditLine, AuditPage, ListAudit } from '@iwaa/shared/audit/audit';
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languages } from '../text/messages.ts';
import { speak } from '../text/index.ts';
import { acts } from './acts.ts';
import { Verdict } from './ChainCheck.tsx';
import { Entries } from './Entries.tsx';
import { Filters } from './Filters.tsx';
import { actorInWords, entryInWords } from './sentences.ts';

beforeEach(() => speak('fr'));
afterEach(cleanup);

const line = (changes: Partial<AuditLine>): AuditLine => ({
  entryId: 7,
  at: '2026-11-23T10:00:00.000Z',
  actorId: 'a',
  actorLabel: 'Équipe de nuit',
  role: 'staff',
  act: 'centers.vouch',
  outcome: 'done',
  centerName: 'Jasmin',
  reference: 'K7QM42XR',
  details: {},
  sealed: true,
  ...changes,
});

test.each(languages)('every act has its sentence in %s', async (language) => {
  await speak(language);
  for (const act of acts) expect([act, entryInWords(line({ act }))]).not.toEqual([act, `audit.${act}`]);
});

test('details are told in the words of the screens, ids never', () => {
  const update = line({ act: 'centers.update', details: { fields: ['stage', 'cityId'] } });
  expect(entryInWords(update)).toBe('a modifié le centre : Étape, Ville');
  const close = line({ act: 'ledger.close', details: { beds: 2, bedIds: ['b1', 'b2'] } });
  expect(entryInWords(close)).toBe('a fermé des lits : 2 lits');
  const enable = line({ act: 'access.disable', details: { disabled: false } });
  expect(entryInWords(enable)).toBe('a rouvert un compte');
});

test('a refused act says why, and an unknown one says its name', () => {
  const refused = line({ act: 'centers.retireBed', outcome: 'refused', details: { code: 'bed-occupied' } });
  expect(entryInWords(refused)).toBe('Refusé : a retiré un lit (Une personne dort dans ce lit)');
  expect(entryInWords(line({ act: 'plans.solve' }))).toBe('acte « plans.solve »');
  expect(entryInWords(line({ act: 'audit.cut', outcome: 'refused', details: { position: 6 } }))).toBe(
    'la chaîne a été coupée',
  );
  expect(actorInWords(line({ actorLabel: null, role: 'system' }))).toBe('Le système');
  expect(actorInWords(line({ actorLabel: null, role: 'nobody' }))).toBe('Personne de connu');
});

test('older entries are added under those already read', async () => {
  const asked: ListAudit[] = [];
  const read = (input: ListAudit): Promise<AuditPage> => {
    asked.push(input);
    return Promise.resolve({ lines: [line({ entryId: input.before ? 3 : 9 })], before: input.before ? null : 9 });
  };
  render(() => <Entries filter={{ centerId: 'c1' }} read={read} onAgain={() => {}} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Montrer les lignes d’avant' }));
  expect(await screen.findByText('n° 3')).toBeTruthy();
  expect(screen.getByText('n° 9')).toBeTruthy();
  expect(asked).toEqual([{ centerId: 'c1' }, { centerId: 'c1', before: 9 }]);
  expect(screen.queryByRole('button', { name: 'Montrer les lignes d’avant' })).toBeNull();
});

test('a reference is read with or without its dash; nonsense is said beside it', () => {
  const filters: ListAudit[] = [];
  render(() => <Filters people={undefined} centers={undefined} onFilter={(filter) => filters.push(filter)} />);
  const write = (value: string): void => {
    fireEvent.input(screen.getByLabelText('Référence de la demande'), { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Chercher' }));
  };
  write('k7qm-42xr');
  expect(filters).toEqual([{ reference: 'K7QM42XR' }]);
  write('k7qm-42xr-99');
  expect(filters).toHaveLength(1);
  expect(screen.getByText(/huit signes/)).toBeTruthy();
});

test('the chain is told intact with its length, or broken with the first altered entry', () => {
  const head = 'e1c561a32cef419e00';
  render(() => <Verdict report={{ sealed: 381, waiting: 1, intact: true, brokenAt: null, head }} />);
  expect(screen.getByText('Intacte : 381 lignes scellées, aucune changée.')).toBeTruthy();
  expect(screen.getByText('e1c561a32cef419e')).toBeTruthy();
  cleanup();
  render(() => (
    <Verdict report={{ sealed: 381, waiting: 0, intact: false, brokenAt: { position: 12, entryId: 14 }, head: null }} />
  ));
  expect(screen.getByRole('alert').textContent).toContain('la ligne n° 14, à la place 12');
});
