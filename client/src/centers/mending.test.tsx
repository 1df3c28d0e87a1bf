import type { WriteContact } from '@iwaa/shared/centers/centers';
import type { UpdateBed, UpdateItem } from '@iwaa/shared/centers/editing';
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import type { CenterChanges } from './changes.ts';
import { CenterView } from './CenterView.tsx';
import { jasmin, noChanges, places } from './invented.test-data.ts';

beforeAll(() => speak('fr'));
afterEach(cleanup);

function show(changes: Partial<CenterChanges>) {
  const [center, setCenter] = createSignal(jasmin);
  render(() => (
    <CenterView
      center={center()}
      places={places}
      services={undefined}
      mayEdit
      isOwn={false}
      changes={{ ...noChanges, ...changes }}
      refresh={() => {}}
    />
  ));
  return { readAgain: (changed: Partial<typeof jasmin>) => setCenter({ ...jasmin, ...changed }) };
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string | RegExp, value: string): void =>
  void fireEvent.input(screen.getByLabelText(label), { target: { value } });

test('a bed gets another name and kind; when somebody else was first, both are shown and the editor chooses', async () => {
  const sent: UpdateBed[] = [];
  const updateBed = (input: UpdateBed): Promise<{ version: number }> => {
    sent.push(input);
    return Promise.resolve({ version: input.version + 1 });
  };
  const { readAgain } = show({ updateBed });
  press('Modifier la chambre 6');
  press('Modifier le lit 6A');
  write('Nom du lit', 'Fenêtre');
  const [room] = jasmin.rooms;
  const theirs = { ...room!.beds[0]!, label: 'Porte', version: 2 };
  readAgain({ rooms: [{ ...room!, beds: [theirs, room!.beds[1]!] }] });
  expect(screen.getByText('maintenant : Porte ; vous aviez écrit : Fenêtre')).toBeTruthy();
  press('Enregistrer la mienne');
  await waitFor(() => expect(sent).toEqual([{ bedId: 'b1', version: 2, label: 'Fenêtre', kind: 'single' }]));
});

test('a thing to have ready gets another day, and its words are sent only when they change', async () => {
  const sent: UpdateItem[] = [];
  const updateItem = (input: UpdateItem): Promise<{ version: number }> => {
    sent.push(input);
    return Promise.resolve({ version: 2 });
  };
  show({ updateItem });
  press('Modifier : Cuisine');
  write(/^Pour quel jour/, '2090-01-01');
  write(/^Ligne de dépense/, '');
  press('Enregistrer');
  await waitFor(() => expect(sent).toEqual([{ itemId: 'i1', version: 1, dueOn: '2090-01-01', costLine: null }]));
  fireEvent.click(await screen.findByRole('button', { name: 'Modifier : Cuisine' }));
  write('Que faut-il avoir ?', 'Grande cuisine');
  press('Enregistrer');
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ label: 'Grande cuisine', dueOn: '2020-01-01' }));
});

test('a thing to have ready is taken off the list, and a contact erased, each once its consequence was read', async () => {
  const sent: unknown[] = [];
  const note = (input: unknown): Promise<null> => {
    sent.push(input);
    return Promise.resolve(null);
  };
  const writeContact = (input: WriteContact): Promise<null> => note(input);
  show({ removeItem: note, writeContact });
  press('Modifier : Cuisine');
  press('Retirer de la liste : Cuisine');
  expect(sent).toEqual([]);
  press('Retirer de la liste : Cuisine');
  await waitFor(() => expect(sent).toEqual([{ itemId: 'i1' }]));
  expect(screen.queryByRole('button', { name: 'Effacer le point de rendez-vous' })).toBeNull();
  press('Effacer le téléphone de garde');
  expect(screen.getByText(/Personne ne lira plus ce contact/)).toBeTruthy();
  press('Effacer le téléphone de garde');
  await waitFor(() => expect(sent[1]).toEqual({ centerId: 'c1', compartment: 'duty-phone', text: null }));
});
