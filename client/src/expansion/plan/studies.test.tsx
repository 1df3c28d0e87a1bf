import { fireEvent, screen } from '@solidjs/testing-library';
import { TRPCClientError } from '@trpc/client';
import { expect, test, vi } from 'vitest';
import type { Adoption } from './AdoptSection.tsx';
import { examplePlan } from './plan.example.ts';
import { cells, section, showPlan, table } from './show-plan.test-data.tsx';
import { exampleEquityCurve, exampleSimulation } from './simulation.example.ts';

test('a simulation is asked with its assumptions, followed, and read with the plan when it is done', async () => {
  const { changes, onStudied, setPlan, hear } = showPlan();
  const order = screen.getByLabelText<HTMLSelectElement>('Centre choisi parmi ceux qui conviennent');
  order.selectedIndex = 1;
  fireEvent.change(order);
  const waiting = screen.getByLabelText<HTMLSelectElement>('Attente possible en lieu sûr');
  waiting.selectedIndex = waiting.options.length - 1;
  fireEvent.change(waiting);
  fireEvent.click(screen.getByRole('button', { name: 'Lancer la simulation' }));
  await vi.waitFor(() => expect(changes.open).toHaveBeenCalledWith('simulation', expect.anything()));
  expect(changes.simulate).toHaveBeenCalledWith(
    { ...exampleSimulation.input, order: 'least-full', mostDaysWaiting: null },
    expect.anything(),
  );
  const frame = { runId: 'simulation', scenarioId: 's', kind: 'simulation', ahead: 0, told: null } as const;
  hear({ ...frame, state: 'running', outcome: null });
  screen.getByText('Une simulation est en cours');
  hear({ ...frame, state: 'done', outcome: exampleSimulation });
  expect(onStudied).toHaveBeenCalledOnce();
  setPlan({ ...examplePlan, simulation: exampleSimulation });
  screen.getByText(/Avec la plateforme, 6,3 de moins sur 100 personnes/);
});

test('what coordination alone is worth is told in people and in beds, with its interval', () => {
  showPlan({ simulation: exampleSimulation });
  const told = section('Vérifier par simulation');
  // 6.3 of 100 of 25 people in beds on average: as many as 2 beds that are always full.
  told.getByText(/18,4 % sans, 12,1 % avec\. La coordination seule accueille autant de personnes que 2 lits de plus/);
  expect(cells(told, /^Personnes sans place/)).toEqual([
    '18,4 % (de 18 % à 18,8 %)',
    '12,1 % (de 11,7 % à 12,5 %)',
    '-6,3 points (de -6,9 points à -5,7 points)',
  ]);
  told.getByText(/40 répétitions ; la précision voulue est atteinte/);
  expect(cells(table('Occupation des centres, avec la plateforme'), /Jasmin/)[1]).toBe('54 % (de 54 % à 54 %)');
});

test('a gain within chance is not called one, and a simulation that did not settle says so', () => {
  const { simulated } = exampleSimulation;
  const [none, gain] = simulated.gains;
  if (!none || !gain) throw new Error('no gains');
  const unsure = { ...gain, refused: { mean: -0.004, halfWidth: 0.006 } };
  showPlan({
    simulation: { ...exampleSimulation, simulated: { ...simulated, gains: [none, unsure], settled: false } },
  });
  screen.getByText(/ne montre pas de gain sûr/);
  screen.getByText(/la précision voulue n’est pas atteinte/);
});

test('the equity curve is studied for the scenario as it is saved, and not for one that has changed', async () => {
  const { changes, setPlan } = showPlan({ equityCurve: exampleEquityCurve });
  screen.getByText(/De 24 % à 53 % de personnes sans place/);
  fireEvent.click(screen.getByRole('button', { name: 'Étudier l’équité' }));
  await vi.waitFor(() => expect(changes.open).toHaveBeenCalledWith('equity', expect.anything()));
  expect(changes.solve).toHaveBeenCalledWith(
    expect.objectContaining({ scenarioId: examplePlan.scenarioId, version: 4, study: 'equity' }),
    expect.anything(),
  );
  setPlan({ ...examplePlan, isOld: true });
  screen.getByText(/refaites un plan avant d’étudier l’équité/);
  expect(screen.queryByRole('button', { name: 'Étudier l’équité' })).toBeNull();
});

const operator = {
  id: '00000000-0000-4000-8000-0000000000c1',
  name: 'Association Amal',
  kind: 'operator' as const,
  channel: null,
  version: 1,
};

async function adoptTanger(adopt: Adoption['adopt']) {
  showPlan({}, { adoption: { adopt, organizations: [operator], addOrganization: vi.fn(), onOrganization: vi.fn() } });
  const [first] = screen.getAllByRole('button', { name: 'En faire un centre prévu' });
  if (!first) throw new Error('nothing to adopt');
  fireEvent.click(first);
  fireEvent.click(screen.getByRole('button', { name: 'Créer le centre prévu' }));
  screen.getByText('Écrivez un nom de code.');
  fireEvent.input(screen.getByLabelText('Nom de code'), { target: { value: 'Figuier' } });
  fireEvent.input(screen.getByLabelText('Nom de code en arabe'), { target: { value: 'تين' } });
  const organization = screen.getByLabelText<HTMLSelectElement>('Association gestionnaire');
  organization.selectedIndex = 1;
  fireEvent.change(organization);
  fireEvent.click(screen.getByRole('button', { name: 'Créer le centre prévu' }));
  return screen.findByRole('link', { name: 'Ouvrir le centre' });
}

test('a town of the plan becomes a planned center, and the way to it is shown', async () => {
  const adopt = vi.fn(() => Promise.resolve({ centerId: 'c9' }));
  const link = await adoptTanger(adopt);
  expect(link.getAttribute('href')).toBe('/centers/c9');
  const names = { codeName: 'Figuier', codeNameAr: 'تين' };
  expect(adopt).toHaveBeenCalledWith(
    { runId: examplePlan.runId, cityId: 'tanger', organizationId: operator.id, ...names },
    expect.anything(),
  );
});

test('where somebody was faster, the center that came of it is shown', async () => {
  const data = { refusal: { code: 'already-adopted', details: { centerId: 'c7' } }, httpStatus: 409 };
  const error = new TRPCClientError('no', { result: { error: { code: -32000, message: 'no', data } } });
  const link = await adoptTanger(() => Promise.reject(error));
  expect(link.getAttribute('href')).toBe('/centers/c7');
  screen.getByText(/déjà un centre prévu/);
});

test('whoever may not prepare a center reads who can, and no button', () => {
  showPlan();
  screen.getByText(/La coordination du réseau peut/);
  expect(screen.queryByRole('button', { name: 'En faire un centre prévu' })).toBeNull();
});

test('plans that change nothing for the worst region make no curve, and that is said', () => {
  const [first] = exampleEquityCurve;
  if (!first) throw new Error('no points');
  showPlan({ equityCurve: [first, { ...first, journey: first.journey + 1 }] });
  screen.getByText(/Aucun des plans étudiés n’a changé le sort.*53 % des personnes/);
  expect(table('Ce que coûte l’attention à chaque région').getAllByRole('row')).toHaveLength(3);
});
