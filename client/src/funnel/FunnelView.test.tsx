import type { Funnel } from '@iwaa/shared/placements/funnel';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { createShortcutListener } from '../platform/keys.ts';
import { FunnelView } from './FunnelView.tsx';

const funnel = (more: Partial<Funnel> = {}): Funnel => ({
  ...{ year: 2026, years: [2026], by: 'channel', asOf: '2026-11-01T00:00:00.000Z', hidesSmall: false },
  total: [40, 30, 25, 20, 10],
  rows: [
    { key: 'hotline', counts: [25, 20, 20, 15, 10] },
    { key: 'police', counts: [15, 10, 5, 5, 0] },
  ],
  medians: {
    referred: { hours: 96, requests: 12 },
    accepted: { hours: 0.5, requests: 11 },
    arrived: { hours: null, requests: null },
  },
  ...more,
});

function show(told: Funnel) {
  render(() => {
    createShortcutListener();
    return <FunnelView funnel={told} regions={[]} />;
  });
}

test('a sentence says it, and the table with the same numbers is one key away', () => {
  show(funnel());
  screen.getByText(/20 personnes sur 40 identifiées sont arrivées.*; 10 sont dites en sécurité/);
  expect(screen.queryByRole('table')).toBeNull();
  fireEvent.keyDown(document.body, { key: 't' });
  const row = within(screen.getByRole('table')).getByRole('row', { name: /ligne d’appel/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['25', '20', '20', '15', '10']);
  fireEvent.click(screen.getByRole('button', { name: 'Graphique' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('what is hidden is said to be hidden, in the sentence, the bars and the table, and why', () => {
  show(
    funnel({
      hidesSmall: true,
      total: [40, null, 25, null, null],
      rows: [{ key: 'police', counts: [null, null, 0, 0, 0] }],
    }),
  );
  screen.getByText(/masqué personnes sur 40/);
  screen.getByText(/Les nombres de 1 à 4/);
  fireEvent.keyDown(document.body, { key: 't' });
  const row = within(screen.getByRole('table')).getByRole('row', { name: /police/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['masqué', 'masqué', '0', '0', '0']);
});

test('times are as exact as they deserve, and say over how many', () => {
  show(funnel());
  screen.getByText('4 jours, sur 12 demandes');
  screen.getByText('30 minutes, sur 11 demandes');
  screen.getByText('trop peu de demandes pour le dire');
});

test('a year of which nothing is known says so', () => {
  show(funnel({ rows: [], total: [0, 0, 0, 0, 0] }));
  screen.getByText('Aucune demande comptée pour 2026.');
});
