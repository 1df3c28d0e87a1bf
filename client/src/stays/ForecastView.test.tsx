import type { CenterForecast, Forecast, ForecastStay, ForecastWeek } from '@iwaa/shared/placements/forecast';
import { Route, Router } from '@solidjs/router';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { everywhere, ForecastView } from './ForecastView.tsx';

const week = (expected: number, low: number, high: number): ForecastWeek => ({
  ...{ from: '2026-11-24', to: '2026-11-30', expected, low, high },
});
const center = (codeName: string, more: Partial<CenterForecast> = {}): CenterForecast => ({
  ...{ centerId: codeName, codeName, codeNameAr: codeName, cityId: 'fes', beds: 3, pastStays: 14 },
  weeks: [week(1.4, 1, 2)],
  ...more,
});
const stays: ForecastStay[] = [
  {
    placementId: 'p',
    reference: 'K7QM42XY',
    beds: 2,
    basis: 'milestones',
    likelyFrom: '2026-12-04',
    likelyTo: '2026-12-21',
  },
  { placementId: 'q', reference: 'T3XF9PAB', beds: 1, basis: 'assumption', likelyFrom: null, likelyTo: null },
];
const forecast = (centers: CenterForecast[], told: ForecastStay[] | null): Forecast => ({
  ...{ today: '2026-11-23', weeks: [week(2.8, 1, 6)], centers, stays: told },
  assumed: { days: 45, slackDays: 7, leastStays: 8 },
});

const show = (told: Forecast) => {
  const [chosen, setChosen] = createSignal(everywhere);
  const View = () => <ForecastView forecast={told} chosen={chosen()} onChosen={setChosen} />;
  render(() => (
    <Router>
      <Route path="*" component={View} />
    </Router>
  ));
};

test('one center sees its weeks, each of its stays, and what each day was taken from', () => {
  show({ ...forecast([center('Jasmin')], stays), weeks: [week(1.4, 1, 2)] });
  screen.getByText(/Dans les sept prochains jours : 1,4 en moyenne, entre 1 lit et 2 lits/);
  const table = within(screen.getByRole('region', { name: 'Séjours en cours' }));
  within(table.getByRole('row', { name: /K7QM/ })).getByText('entre le 4 décembre et le 21 décembre');
  within(table.getByRole('row', { name: /K7QM/ })).getByText('échéances notées');
  within(table.getByRole('row', { name: /T3XF/ })).getByText('hypothèse');
  screen.getByText(/un séjour dure 45 jours en moyenne \(hypothèse\)/);
});

test('the coordination sees all centers together, and each when it is chosen', () => {
  show(forecast([center('Jasmin'), center('Olivier', { weeks: [week(0, 0, 0)] })], null));
  screen.getByText(/2,8 en moyenne/);
  expect(screen.queryByRole('region', { name: 'Séjours en cours' })).toBeNull();
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Centre' });
  choice.selectedIndex = 2;
  fireEvent.change(choice);
  screen.getByText(/0 en moyenne, entre 0 lit et 0 lit/);
});

test('where nobody stays, that is said', () => {
  show(forecast([], []));
  screen.getByText(/Personne n’est accueilli en ce moment/);
});
