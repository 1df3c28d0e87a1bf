import type { ScenarioCard } from '@iwaa/shared/expansion/runs';
import { Route, Router } from '@solidjs/router';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { exampleCard } from './scenario.example.ts';
import { ScenariosView } from './ScenariosView.tsx';

const made = { scenarioId: 'new', version: 1 };

function show(...cards: ScenarioCard[]) {
  const changes = {
    begin: vi.fn(async () => made),
    copy: vi.fn(async () => made),
    shelve: vi.fn(async () => made),
  };
  const onMade = vi.fn();
  const onShelved = vi.fn();
  const view = () => <ScenariosView cards={cards} changes={changes} onMade={onMade} onShelved={onShelved} />;
  render(() => (
    <Router>
      <Route path="*" component={view} />
    </Router>
  ));
  return { changes, onMade, onShelved };
}

const other = (letter: string): ScenarioCard => ({
  ...exampleCard,
  scenarioId: letter,
  name: `Scénario ${letter}`,
  plan: exampleCard.plan && { ...exampleCard.plan, runId: letter },
});

test('without a scenario it says what one is for, and begins one under a name that has to be given', async () => {
  const { changes, onMade } = show();
  await screen.findByText('Aucun scénario pour l’instant');
  screen.getByText(/Un scénario écrit une demande/);
  fireEvent.click(screen.getByRole('button', { name: 'Nouveau scénario' }));
  fireEvent.click(screen.getByRole('button', { name: 'Créer le scénario' }));
  expect((await screen.findByRole('textbox')).getAttribute('aria-invalid')).toBe('true');
  expect(changes.begin).not.toHaveBeenCalled();
  fireEvent.input(screen.getByRole('textbox'), { target: { value: ' Séjours longs ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Créer le scénario' }));
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledWith(made));
  expect(changes.begin).toHaveBeenCalledWith({ name: 'Séjours longs' }, expect.anything());
});

test('a card tells what is asked and what its newest plan gives, with its gap', async () => {
  show(exampleCard);
  await screen.findByRole('link', { name: exampleCard.name });
  screen.getByText('2027–2029');
  screen.getByText('77 %');
  screen.getByText('44 lits');
  screen.getByText('11 700 milliers de MAD');
  screen.getByText(/À moins de 6,2 % du meilleur possible/);
  expect(screen.queryByText(/a changé depuis/)).toBeNull();
});

test('a plan made before the scenario changed says so, and a scenario without one says that', async () => {
  show(
    { ...exampleCard, plan: exampleCard.plan && { ...exampleCard.plan, isOld: true } },
    { ...other('B'), plan: null },
  );
  await screen.findByText(/Le scénario a changé depuis/);
  screen.getByText('Pas encore de plan.');
});

test('two plans can be compared, one says that another is missing', async () => {
  show(other('A'), other('B'));
  const [first, second] = await screen.findAllByRole('button', { name: 'Comparer' });
  fireEvent.click(first!);
  screen.getByText('Choisissez encore un plan à comparer.');
  fireEvent.click(second!);
  const link = screen.getByRole('link', { name: 'Comparer 2 plans' });
  expect(link.getAttribute('href')).toBe('/expansion/compare?runs=A,B');
});

test('a copy is asked for under a name that says what it is of', async () => {
  const { changes } = show(exampleCard);
  fireEvent.click(await screen.findByRole('button', { name: 'Copier' }));
  expect(screen.getByRole('textbox')).toHaveProperty('value', `${exampleCard.name} (copie)`);
  fireEvent.click(screen.getByRole('button', { name: 'Créer la copie' }));
  const asked = { scenarioId: exampleCard.scenarioId, name: `${exampleCard.name} (copie)` };
  await vi.waitFor(() => expect(changes.copy).toHaveBeenCalledWith(asked, expect.anything()));
});

test('what is put away can be taken back', async () => {
  const { changes, onShelved } = show(exampleCard, other('B'));
  const [card] = await screen.findAllByRole('region');
  fireEvent.click(within(card!).getByRole('button', { name: 'Ranger' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler l’action' }));
  await vi.waitFor(() => expect(onShelved).toHaveBeenCalledTimes(2));
  expect(changes.shelve.mock.calls.map(([input]: readonly unknown[]) => input)).toEqual([
    { scenarioId: exampleCard.scenarioId, archived: true },
    { scenarioId: exampleCard.scenarioId, archived: false },
  ]);
});
