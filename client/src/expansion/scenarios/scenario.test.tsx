import type { ScenarioView as Scenario } from '@iwaa/shared/expansion/runs';
import { TRPCClientError } from '@trpc/client';
import { Route, Router, useNavigate } from '@solidjs/router';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Save } from './changes.ts';
import { exampleBaseline, exampleScenario } from './scenario.example.ts';
import { ScenarioView } from './ScenarioView.tsx';
import { write } from './show-part.test-data.tsx';

beforeEach(() => history.replaceState(null, '', '/expansion/b1'));

const refused = (code: string) =>
  TRPCClientError.from({
    error: { code: -32009, message: code, data: { refusal: { code, details: {} }, httpStatus: 409 } },
  });

/** The page with its save; `theirs` is what the server answers from then on. */
function show(save: Save = vi.fn<Save>(async () => ({ scenarioId: 'b1', version: 5 })), reread?: () => void) {
  const [scenario, setScenario] = createSignal<Scenario>(exampleScenario);
  const onCopied = vi.fn();
  const view = () => {
    const navigate = useNavigate();
    return (
      <>
        <button onClick={() => navigate('/elsewhere')}>Ailleurs</button>
        <ScenarioView
          scenario={scenario()}
          baseline={exampleBaseline}
          save={save}
          reread={() => reread?.()}
          onCopied={onCopied}
          plan={(state) => (
            <p>
              version {state.version()} {state.canSolve() ? 'enregistrée' : 'à enregistrer'}
            </p>
          )}
        />
      </>
    );
  };
  render(() => (
    <Router>
      <Route path="/expansion/:id" component={view} />
      <Route path="*" component={() => <p>Autre page</p>} />
    </Router>
  ));
  return { save, setScenario, onCopied };
}

const open = (part: string) => fireEvent.click(screen.getByRole('button', { name: part }));
const saving = () => screen.findByRole('button', { name: 'Enregistrer' });

test('what is typed is not saved until it is saved, with the version it stands on, and then can be solved', async () => {
  const { save } = show();
  expect(await screen.findByText(/Enregistré par Planification nationale/)).toBeDefined();
  write('Croissance par an (%)', '8,5');
  screen.getByText('Pas enregistré');
  open('Plan');
  screen.getByText('version 4 à enregistrer');
  fireEvent.click(await saving());
  await screen.findByText('version 5 enregistrée');
  const [input] = vi.mocked(save).mock.calls[0]!;
  expect(input).toMatchObject({ scenarioId: exampleScenario.scenarioId, version: 4, archived: false });
  expect(input.content.demand.factors.growth).toMatchObject({
    value: 0.085,
    basis: { kind: 'assumption', text: 'planner' },
  });
});

test('somebody who saved first is told, what was typed stays, and becomes a copy', async () => {
  const save = vi.fn<Save>(async ({ scenarioId }) => {
    if (scenarioId) throw refused('changed-meanwhile');
    return { scenarioId: 'copy', version: 1 };
  });
  const { setScenario, onCopied } = show(save, () =>
    setScenario({ ...exampleScenario, version: 5, by: 'Coordination', name: 'Autre nom' }),
  );
  await screen.findByText(/Enregistré par/);
  write('Croissance par an (%)', '9');
  fireEvent.click(await saving());
  await screen.findByText(/Coordination a enregistré ce scénario entre-temps/);
  expect(screen.getByLabelText('Croissance par an (%)')).toHaveProperty('value', '9');
  fireEvent.click(screen.getByRole('button', { name: 'Garder le mien comme copie' }));
  fireEvent.click(screen.getByRole('button', { name: 'Créer la copie' }));
  await vi.waitFor(() => expect(onCopied).toHaveBeenCalledWith({ scenarioId: 'copy', version: 1 }));
  const [copied] = save.mock.calls.at(-1)!;
  expect(copied).not.toHaveProperty('scenarioId');
  expect(copied.content.demand.factors.growth.value).toBe(0.09);
});

test('the other version can be taken, which gives up what was typed', async () => {
  const { setScenario } = show(
    vi.fn<Save>(async () => {
      throw refused('changed-meanwhile');
    }),
    () => setScenario({ ...exampleScenario, version: 5, name: 'Autre nom' }),
  );
  await screen.findByText(/Enregistré par/);
  write('Croissance par an (%)', '9');
  fireEvent.click(await saving());
  fireEvent.click(await screen.findByRole('button', { name: 'Reprendre l’autre version' }));
  await screen.findByRole('heading', { name: 'Autre nom' });
  expect(screen.getByLabelText('Croissance par an (%)')).toHaveProperty('value', '6');
  expect(screen.queryByText('Pas enregistré')).toBeNull();
});

test('what is out of bounds is not sent: the fault names the field, opens its part and leads to it', async () => {
  const { save } = show();
  await screen.findByText(/Enregistré par/);
  write('Croissance par an (%)', '300');
  open('Argent et règles');
  write('Hausse des prix par an (%)', '');
  fireEvent.click(await saving());
  const growth = await screen.findByRole('link', {
    name: /Demande : Croissance par an.*de -50\s% à 100\s%.*à corriger/u,
  });
  screen.getByRole('link', { name: 'Argent et règles : Hausse des prix par an, à corriger' });
  fireEvent.click(growth);
  expect(document.activeElement).toBe(screen.getByLabelText('Croissance par an (%)'));
  expect(save).not.toHaveBeenCalled();
  write('Croissance par an (%)', '3');
  expect(screen.queryByRole('link', { name: /Croissance par an/ })).toBeNull();
});

test('nobody leaves what they typed without being asked', async () => {
  show();
  await screen.findByText(/Enregistré par/);
  write('Croissance par an (%)', '8');
  fireEvent.click(screen.getByRole('button', { name: 'Ailleurs' }));
  await screen.findByRole('heading', { name: 'Partir sans enregistrer ?' });
  fireEvent.click(screen.getByRole('button', { name: 'Rester' }));
  expect(screen.queryByText('Autre page')).toBeNull();
  screen.getByText('Pas enregistré');
  fireEvent.click(screen.getByRole('button', { name: 'Ailleurs' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Partir sans enregistrer' }));
  await screen.findByText('Autre page');
});

test('what is saved is left without a question', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Ailleurs' }));
  await screen.findByText('Autre page');
});

test('a refusal of the server says why and keeps what was typed', async () => {
  show(
    vi.fn<Save>(async () => {
      throw refused('forbidden');
    }),
  );
  await screen.findByText(/Enregistré par/);
  write('Croissance par an (%)', '8');
  fireEvent.click(await saving());
  await screen.findByText(/Votre rôle ne permet pas/);
  expect(screen.getByLabelText('Croissance par an (%)')).toHaveProperty('value', '8');
  screen.getByText('Pas enregistré');
});
