import type { ImportNetwork, ImportReport } from '@iwaa/shared/centers/centers';
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import { ImportView } from './ImportView.tsx';

beforeAll(() => speak('fr'));
afterEach(cleanup);

const nothing = { organizations: 0, centers: 0, rooms: 0, beds: 0 };

function show(answer: (input: ImportNetwork) => ImportReport): ImportNetwork[] {
  const sent: ImportNetwork[] = [];
  render(() => (
    <ImportView
      change={(input) => {
        sent.push(input);
        return Promise.resolve(answer(input));
      }}
    />
  ));
  fireEvent.input(screen.getByLabelText('Ou collez les lignes ici'), { target: { value: 'center;room' } });
  fireEvent.click(screen.getByRole('button', { name: 'Vérifier sans rien créer' }));
  return sent;
}

test('every wrong line is told with its column, what stands there and what to write', async () => {
  show(() => ({
    rows: 2,
    errors: [{ row: 2, column: 'city', problem: 'unknown', value: 'Fèss' }],
    creates: nothing,
    applied: false,
  }));
  const row = (await screen.findByText('Fèss')).closest('tr');
  expect(row?.textContent).toBe('2cityFèssCe n’est pas connu. Une ville du réseau, en français, arabe ou anglais.');
  expect(screen.queryByRole('button', { name: /^Créer/ })).toBeNull();
});

test('the button says what it creates, and only it applies', async () => {
  const creates = { organizations: 0, centers: 2, rooms: 7, beds: 26 };
  const sent = show(({ apply }) => ({ rows: 7, errors: [], creates, applied: apply }));
  fireEvent.click(await screen.findByRole('button', { name: 'Créer 2 centres, 7 chambres, 26 lits' }));
  expect(await screen.findByText('Créé : 2 centres, 7 chambres, 26 lits.')).toBeTruthy();
  expect(sent.map(({ apply }) => apply)).toEqual([false, true]);
});

test('a corrected text must be checked again before it can be created', async () => {
  show(() => ({ rows: 1, errors: [], creates: { ...nothing, rooms: 1, beds: 4 }, applied: false }));
  await screen.findByRole('button', { name: /^Créer/ });
  fireEvent.input(screen.getByLabelText('Ou collez les lignes ici'), { target: { value: 'other' } });
  expect(screen.queryByRole('button', { name: /^Créer/ })).toBeNull();
});
