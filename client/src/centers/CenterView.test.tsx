import type { AddRooms, CenterDetail, UpdateCenter } from '@iwaa/shared/centers/centers';
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { TRPCClientError } from '@trpc/client';
import { createSignal } from 'solid-js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import { CenterView } from './CenterView.tsx';
import type { CenterChanges } from './changes.ts';
import { jasmin, noChanges, places } from './invented.test-data.ts';

beforeAll(() => speak('fr'));
afterEach(cleanup);

type Shown = { mayEdit?: boolean; isOwn?: boolean; changes?: Partial<CenterChanges> };

/** The page of a center, and the way to have it read again with other data. */
function show({ mayEdit = true, isOwn = false, changes = {} }: Shown = {}) {
  const [center, setCenter] = createSignal(jasmin);
  render(() => (
    <CenterView
      center={center()}
      places={places}
      services={undefined}
      mayEdit={mayEdit}
      isOwn={isOwn}
      changes={{ ...noChanges, ...changes }}
      refresh={() => {}}
    />
  ));
  const readAgain = (changed: Partial<CenterDetail>): void => void setCenter((before) => ({ ...before, ...changed }));
  return { readAgain };
}

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string | RegExp, value: string): void =>
  void fireEvent.input(screen.getByLabelText(label), { target: { value } });
const refusing = (code: string) => (): Promise<never> =>
  Promise.reject(
    new TRPCClientError('no', {
      result: { error: { code: -32009, message: 'no', data: { httpStatus: 409, refusal: { code, details: {} } } } },
    }),
  );

test('what someone else saved meanwhile is shown beside what was typed, and only my fields go over theirs', async () => {
  const sent: UpdateCenter[] = [];
  const update = (input: UpdateCenter): Promise<{ version: number }> => {
    sent.push(input);
    return Promise.resolve({ version: 5 });
  };
  const { readAgain } = show({ changes: { update } });
  press('Modifier : Identité');
  write('Nom de code', 'Myrte');
  readAgain({ codeName: 'Lilas', cityId: 'meknes', version: 4 });
  expect(screen.getByText(/maintenant : Lilas ; vous aviez écrit : Myrte/)).toBeTruthy();
  expect(screen.getByText(/maintenant : Meknès · Fès-Meknès ; vous n’y avez pas touché/)).toBeTruthy();
  press('Enregistrer la mienne');
  await waitFor(() => expect(sent).toEqual([{ centerId: 'c1', version: 4, changes: { codeName: 'Myrte' } }]));
});

test('taking theirs drops what was typed and keeps the section open', () => {
  const { readAgain } = show();
  press('Modifier : Identité');
  write('Nom de code', 'Myrte');
  readAgain({ codeName: 'Lilas', version: 4 });
  press('Prendre leur version');
  expect(screen.getByLabelText<HTMLInputElement>('Nom de code').value).toBe('Lilas');
  expect(screen.queryByText(/vous aviez écrit/)).toBeNull();
});

test('the longest stay is a number of days, or empty where nothing limits it', async () => {
  const sent: UpdateCenter['changes'][] = [];
  const update = ({ changes }: UpdateCenter): Promise<{ version: number }> => {
    sent.push(changes);
    return Promise.resolve({ version: 4 });
  };
  const { readAgain } = show({ changes: { update } });
  expect(screen.getByText('sans limite')).toBeTruthy();
  press('Modifier : Délais et rythmes');
  write('Séjour le plus long', '90');
  press('Enregistrer');
  await waitFor(() => expect(sent).toEqual([{ maxStayDays: 90 }]));
  readAgain({ maxStayDays: 90, version: 4 });
  expect(await screen.findByText('90 jours')).toBeTruthy();
  press('Modifier : Délais et rythmes');
  write('Séjour le plus long', '');
  press('Enregistrer');
  await waitFor(() => expect(sent.at(-1)).toEqual({ maxStayDays: null }));
});

test('a room being written keeps what was typed while the center is read again', () => {
  const { readAgain } = show();
  press('Modifier la chambre 6');
  write('Nom de la chambre', 'Bleue');
  readAgain({ rooms: jasmin.rooms.map((room) => ({ ...room })) });
  expect(screen.getByLabelText<HTMLInputElement>('Nom de la chambre').value).toBe('Bleue');
});

test('quick entry says the sentence and the names to come, and sends them', async () => {
  const sent: AddRooms[] = [];
  const addRooms = (input: AddRooms): Promise<{ rooms: number; beds: number }> => {
    sent.push(input);
    return Promise.resolve({ rooms: 2, beds: 8 });
  };
  show({ changes: { addRooms } });
  press('Ajouter des chambres');
  press('Un de plus : Chambres');
  press('Fille');
  expect(screen.getByText('2 chambres de 4 lits : femmes et filles')).toBeTruthy();
  expect(screen.getByText('7, 8')).toBeTruthy();
  expect(screen.getByText('7A 7B 7C 7D')).toBeTruthy();
  press('Ajouter 8 lits');
  await waitFor(() => expect(sent[0]).toMatchObject({ centerId: 'c1', rooms: 2, bedsEach: 4, mixing: 'open' }));
});

test('retiring says its consequence first; a refusal stands beside it', async () => {
  show({ changes: { retireBed: refusing('bed-occupied') } });
  press('Modifier la chambre 6');
  press('Retirer le lit 6A');
  expect(screen.getByText(/Ce lit ne comptera plus/)).toBeTruthy();
  press('Retirer le lit 6A');
  expect(await screen.findByText(/Une personne dort dans ce lit/)).toBeTruthy();
});

test('coordination sees no address and cannot write one; the center’s own manager can', () => {
  show();
  expect(screen.queryByRole('button', { name: 'Écrire l’adresse' })).toBeNull();
  expect(screen.getByText('05 00 00 00 01')).toBeTruthy();
  cleanup();
  show({ isOwn: true });
  expect(screen.getByRole('button', { name: 'Écrire l’adresse' })).toBeTruthy();
});

test('whoever may not edit reads the same page without a button that changes anything', () => {
  show({ mayEdit: false, isOwn: true });
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.getByLabelText<HTMLInputElement>('Cuisine').disabled).toBe(true);
  expect(screen.getByText('en retard depuis le 1 janvier')).toBeTruthy();
});

test('focus goes into what opens and returns to its button', async () => {
  show();
  press('Modifier : Identité');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nom de code')));
  press('Annuler');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Modifier : Identité' }));
});
