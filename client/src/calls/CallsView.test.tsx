import type { CallLine } from '@iwaa/shared/centers/calls';
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import { CallsView } from './CallsView.tsx';
import type { CallChanges } from './changes.ts';

beforeAll(() => speak('fr'));
afterEach(cleanup);

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const line = (more: Partial<CallLine> = {}): CallLine => ({
  centerId: 'jasmin',
  codeName: 'Jasmin',
  codeNameAr: 'ياسمين',
  city: { nameFr: 'Fès', nameAr: 'فاس', nameEn: 'Fez' },
  vouchedAt: inMinutes(-1200),
  promiseHours: 8,
  taken: null,
  lastTry: null,
  ...more,
});

function show(lines: readonly CallLine[]) {
  const asked: unknown[] = [];
  const changes: CallChanges = {
    take: async (input) => {
      asked.push(input);
      return { until: inMinutes(10), dutyPhone: '0500 000 000' };
    },
    end: async (input) => {
      asked.push(input);
      return null;
    },
  };
  render(() => <CallsView lines={lines} changes={changes} onChanged={() => asked.push('read again')} />);
  return { asked };
}

test('a center that nobody calls can be taken, and the list is read again', async () => {
  const { asked } = show([line()]);
  fireEvent.click(screen.getByRole('button', { name: 'Je l’appelle' }));
  await expect.poll(() => asked).toEqual([{ centerId: 'jasmin' }, 'read again']);
});

test('who calls it now is said as a function with the hour, and there is nothing to press', () => {
  show([line({ taken: { by: 'Coordination, nuit', until: inMinutes(9), mine: false } })]);
  expect(screen.getByText(/appelle, jusqu’à \d\d:\d\d/)).toBeDefined();
  expect(screen.getByText('Coordination, nuit')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('one’s own call shows the number when asked, and ends in one of two ways', async () => {
  const { asked } = show([line({ taken: { by: 'Coordination', until: inMinutes(9), mine: true } })]);
  fireEvent.click(screen.getByRole('button', { name: 'Afficher le numéro' }));
  expect((await screen.findByRole('link', { name: '0500 000 000' })).getAttribute('href')).toBe('tel:0500000000');
  fireEvent.click(screen.getByRole('button', { name: 'Personne n’a répondu' }));
  await expect.poll(() => asked).toContainEqual({ centerId: 'jasmin', outcome: 'not-reached' });
});

test('a lock whose time has passed is no lock, a try without an answer is told, and an empty list says why', () => {
  const tried = { outcome: 'not-reached', at: inMinutes(-20) } as const;
  show([line({ taken: { by: 'Coordination', until: inMinutes(-1), mine: false }, lastTry: tried })]);
  expect(screen.getByRole('button', { name: 'Je l’appelle' })).toBeDefined();
  expect(screen.getByText(/Personne n’a répondu/)).toBeDefined();
  cleanup();
  show([]);
  expect(screen.getByText(/Aucun centre à appeler/)).toBeDefined();
});
