import type { Role } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';
import { Route, Router } from '@solidjs/router';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { timeInWords } from '../platform/time.ts';
import { speak } from '../text/index.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { AvailabilityView } from './AvailabilityView.tsx';
import { agentBoard, coordinatorBoard, evening, places12, rows } from './board.example.ts';

function show(first: Board, role: Role, live = true) {
  const [board, setBoard] = createSignal(first);
  // Parts that are drawn in tasks of their own are here when this returns.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  render(() => (
    <Router>
      <Route
        path="*"
        component={() => (
          <>
            <AvailabilityView board={board()} places={places12} role={role} live={live} />
            <Announcer />
          </>
        )}
      />
    </Router>
  ));
  vi.runAllTimers();
  vi.useRealTimers();
  return setBoard;
}
const at = timeInWords(evening);
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => speak('fr'));

test('the headline says what can really be given, and why it is less than the free beds', () => {
  show(coordinatorBoard, 'coordinator');
  const headline = screen.getByText('8 places').parentElement;
  expect(headline?.textContent).toBe(
    `8 places que l’on peut vraiment donner · 12 lits libres, personnel pour 8 · 1 autre à confirmer par téléphone · mis à jour à ${at}`,
  );
});

test('each number carries its second term in words only where it bites', () => {
  show(coordinatorBoard, 'coordinator');
  expect(row('Jasmin').textContent).toContain('46 lits libres, personnel pour 4 ce soir');
  expect(row('Caroubier').textContent).toContain('−11 de trop');
  expect(row('Olivier').textContent).not.toContain('personnel');
});

test('a center not heard from says to ring first, and one that is not open says when it opens', () => {
  show(coordinatorBoard, 'coordinator');
  expect(row('Amandier').textContent).toContain('appeler d’abord');
  expect(row('Figuier').textContent).toContain('équipement 11/18');
  expect(row('Figuier').textContent).toContain('ouvre le 1 mars');
});

test('a center that does not receive a group shows a dash that is read as words', () => {
  show(coordinatorBoard, 'coordinator');
  expect(within(row('Jasmin')).getAllByText('non reçu')).toHaveLength(2);
});

test('gaps are told in words with the nearest answer', () => {
  show(coordinatorBoard, 'coordinator');
  press('Garçons');
  expect(
    screen.getByText('Aucune place pour les garçons à Tanger, Tétouan et Fès.').parentElement?.textContent,
  ).toContain('La plus proche : Caroubier (Marrakech), 1 place, à environ 8 heures de route depuis Fès.');
});

test('a changed number is announced, and only that row is marked', async () => {
  const setBoard = show(coordinatorBoard, 'coordinator');
  const before = row('Olivier');
  setBoard({
    ...coordinatorBoard,
    centers: coordinatorBoard.centers.map((one) =>
      one === rows.jasmin ? { ...one, columns: { ...one.columns, woman: { places: 3, beds: 3, staffed: null } } } : one,
    ),
  });
  await screen.findByText('Jasmin : 3 places pour les femmes');
  expect(row('Jasmin').className).toMatch(/marked/);
  expect(row('Olivier').className).not.toMatch(/marked/);
  expect(row('Olivier')).toBe(before);
});

test('numbers say their age when the live line is interrupted', () => {
  show(coordinatorBoard, 'coordinator', false);
  expect(screen.getByText(new RegExp(`^Chiffres de ${at}`))).toBeDefined();
  expect(screen.queryByText(/mis à jour/)).toBeNull();
});

test('those who browse see bands in words and never a number of a center', () => {
  show(agentBoard, 'agent');
  expect(screen.getByText(/Une place est possible dans 2 villes/)).toBeDefined();
  expect(row('Fès suivi').textContent).toContain('plusieurs');
  expect(within(row('Tanger suivi')).getByText('à confirmer')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Nouvelle demande' }).getAttribute('href')).toBe('/requests/new');
  expect(screen.queryByText('Sans réponse')).toBeNull();
});

test('when nothing matches, it is said, and the choices can be removed', () => {
  show(coordinatorBoard, 'coordinator');
  press('Hommes');
  expect(screen.getByText('Rien ne correspond à ces choix.')).toBeDefined();
  press('Retirer tous les choix');
  expect(row('Jasmin')).toBeDefined();
});

test('a region chosen on the map is shown alone, until it is chosen again', async () => {
  show(coordinatorBoard, 'coordinator');
  fireEvent.click(await screen.findByRole('button', { name: 'Fès-Meknès : 4 places' }));
  expect(screen.queryByRole('row', { name: /^Olivier/ })).toBeNull();
  press('Fès-Meknès : 4 places');
  expect(row('Olivier')).toBeDefined();
});

test('a region on the map keeps the focus while its number changes', async () => {
  const setBoard = show(coordinatorBoard, 'coordinator');
  const region = await screen.findByRole('button', { name: 'Fès-Meknès : 4 places' });
  region.focus();
  setBoard({ ...coordinatorBoard, centers: coordinatorBoard.centers.filter(({ codeName }) => codeName !== 'Jasmin') });
  expect(region.getAttribute('aria-label')).toBe('Fès-Meknès : pas encore de centre ouvert');
  expect(document.activeElement).toBe(region);
});

test('requests without an answer show their clock and lead to them', () => {
  show(coordinatorBoard, 'coordinator');
  const link = screen.getByRole('link', { name: /K7QM-42XY/ });
  expect(link.getAttribute('href')).toBe('/requests/K7QM42XY');
  expect(link.textContent).toContain('femme + 2 enfants → Jasmin');
  expect(screen.getByRole('link', { name: /T3XF-9PAB/ }).textContent).toContain('garçon → aucune place');
});

test('the same board is a list of cards, in Arabic too', async () => {
  await speak('ar');
  show(coordinatorBoard, 'coordinator');
  press('لائحة');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('heading', { name: /ياسمين/ })).toBeDefined();
});
