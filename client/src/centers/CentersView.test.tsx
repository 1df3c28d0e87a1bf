import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import { CentersView } from './CentersView.tsx';
import type { NetworkChanges } from './changes.ts';
import { places } from './invented.test-data.ts';

beforeAll(() => speak('fr'));
afterEach(cleanup);

function show(isCoordinator: boolean, ownCenterId?: string, create?: NetworkChanges['create']) {
  const created: string[] = [];
  const unexpected = (): Promise<never> => Promise.reject(new Error('not expected in this test'));
  render(() => (
    <CentersView
      list={places}
      isCoordinator={isCoordinator}
      ownCenterId={ownCenterId}
      changes={{ create: create ?? unexpected, addOrganization: unexpected }}
      onCreated={(centerId) => created.push(centerId)}
      onOrganization={() => {}}
    />
  ));
  return created;
}

test('coordination reads the network in one sentence and how far each preparation is', () => {
  show(true);
  expect(screen.getByText('1 ouvert · 1 en équipement · 9 lits')).toBeTruthy();
  expect(screen.getByText('8 sur 18 faits')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /Jasmin|Caroubier/ })).toHaveLength(2);
});

test('a manager finds their own center and creates none', () => {
  show(false, 'c2');
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Caroubier']);
  expect(screen.queryByRole('button', { name: 'Nouveau centre' })).toBeNull();
});

test('a new center needs its answers before anything is sent', () => {
  show(true);
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name, hidden: true }));
  press('Nouveau centre');
  fireEvent.input(screen.getByLabelText('Nom de code'), { target: { value: 'Lilas' } });
  press('Créer le centre');
  expect(screen.getByText('Choisissez la ville.')).toBeTruthy();
  expect(screen.queryByText('Écrivez un nom de code.')).toBeNull();
});

test('a center that was created opens', async () => {
  const created = show(true, undefined, () => Promise.resolve({ centerId: 'c9' }));
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name, hidden: true }));
  press('Nouveau centre');
  fireEvent.input(screen.getByLabelText('Nom de code'), { target: { value: 'Lilas' } });
  fireEvent.input(screen.getByLabelText('Nom de code en arabe'), { target: { value: 'ليلك' } });
  for (const [label, index] of [
    ['Ville', 1],
    ['Association gestionnaire', 1],
  ] as const) {
    const select = screen.getByLabelText<HTMLSelectElement>(label);
    select.selectedIndex = index;
    fireEvent.change(select);
  }
  press('Créer le centre');
  await waitFor(() => expect(created).toEqual(['c9']));
});
