import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { FollowUpDue } from '@iwaa/shared/placements/stays';
import type { RequestLine } from '@iwaa/shared/placements/views';
import { Route, Router } from '@solidjs/router';
import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { TRPCClientError } from '@trpc/client';
import { createAction } from '../platform/action.ts';
import { dayOf, daysAfter } from '../platform/time.ts';
import { speak } from '../text/index.ts';
import type { DeskChanges } from './changes.ts';
import { beds, hereLine, lines, placementIds, placementOf } from './desk.example.ts';
import { DeskView } from './DeskView.tsx';

const freshness = { state: 'fresh', at: '2026-11-23T20:40:00.000Z', by: 'staff', promiseHours: 8 } as const;
const followUps: readonly FollowUpDue[] = [
  {
    placementId: '00000000-0000-4000-8000-0000000000f1',
    centerId: beds.centerId,
    reference: 'M4NTHAGQ',
    party: { woman: 1 },
    outcome: 'own-housing',
    leftAt: '2026-10-20T10:00:00.000Z',
    dueOn: '2026-11-19',
    until: '2027-01-18',
  },
];
const done = async () => ({ vouchedAt: '2026-11-23T20:42:00.000Z', closed: 1, closureIds: ['this closure'] });
const refused = (code: string) => async () => {
  const data = { refusal: { code, details: {} }, httpStatus: 409 };
  throw new TRPCClientError('no', { result: { error: { code: -32000, message: 'no', data } } });
};

function show(
  with_: Partial<Record<'close' | 'reopen' | 'vouch' | 'arrive' | 'undo', (input: never) => Promise<never>>> = {},
) {
  const asked = vi.fn();
  const action = (name: string, change: (input: never) => Promise<unknown> = done) =>
    createAction(async (input: unknown) => {
      asked(name, input);
      return (await change(input as never)) as never;
    });
  const changes: DeskChanges = {
    vouch: action('vouch', with_.vouch),
    undo: action('undo', with_.undo),
    createClose: () => action('close', with_.close),
    createReopen: () => action('reopen', with_.reopen),
    createCloseAgain: () => action('closeAgain'),
    createMaybe: () => action('maybe'),
    createAnswers: () => ({ accept: action('accept'), decline: action('decline') }),
    createFollowUp: () => action('followUp'),
    createStayChanges: () => ({
      arrive: action('arrive', with_.arrive),
      noShow: action('noShow'),
      move: action('move'),
      absence: action('absence'),
      expect: action('expect'),
      depart: action('depart'),
      overstay: action('overstay'),
      milestone: action('milestone'),
    }),
  };
  const [now, setNow] = createSignal<{ beds: CenterBeds; lines: readonly RequestLine[] }>({ beds, lines });
  render(() => (
    <Router>
      <Route
        path="*"
        component={() => (
          <DeskView
            name="Jasmin"
            beds={now().beds}
            lines={now().lines}
            followUps={followUps}
            freshness={freshness}
            aged={undefined}
            changes={changes}
          />
        )}
      />
    </Router>
  ));
  return { asked, setNow };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const tile = (label: string) => screen.getByRole('button', { name: new RegExp(`^${label} ?`) });
const sheet = () => within(screen.getByRole('dialog', { name: /^Lit/ }));

beforeEach(() => speak('fr'));

test('one tap says that nothing has changed, and the answer is where the question was', async () => {
  const { asked } = show();
  press('Oui, rien n’a changé');
  await screen.findByText('Merci : c’est confirmé.');
  expect(asked).toHaveBeenCalledWith('vouch', undefined);
});

test('the states of the beds add up to the beds there are', () => {
  show();
  const total = screen.getAllByText('11 lits')[0]?.parentElement?.textContent?.replace(/\s+/g, ' ');
  expect(total).toBe('11 lits = libre 3 + retenu 3 + réservé 1 + occupé 1 + gardé vide 1 + fermé 1 + nettoyage 1');
});

test('a free bed is closed in two taps, and the act can be taken back', async () => {
  const { asked } = show();
  fireEvent.click(tile('1B'));
  fireEvent.click(sheet().getByRole('button', { name: /^Fermer le lit.*réparation/ }));
  await screen.findByText(/Le lit 1B est fermé/);
  expect(asked).toHaveBeenCalledWith('close', { bedIds: ['bed 1B'], reason: 'repair' });
  press('Annuler l’action');
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith('reopen', { bedIds: ['bed 1B'], closureIds: ['this closure'] }),
  );
  await waitFor(() => expect(screen.queryByText(/Le lit 1B est fermé/)).toBeNull());
});

test('a refusal is told in the sheet, beside what was pressed', async () => {
  show({ close: refused('bed-claimed-later') });
  fireEvent.click(tile('1B'));
  fireEvent.click(sheet().getByRole('button', { name: /^Fermer le lit.*plomberie/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('déjà promis plus tard');
  expect(screen.getByRole('dialog', { name: 'Lit 1B, chambre 1' })).toBeDefined();
});

test('a sheet says why a bed is as it is, and what is promised for later', () => {
  show();
  fireEvent.click(tile('3B'));
  expect(sheet().getByText('Fermé (plomberie), jusqu’à sa réouverture.')).toBeDefined();
  expect(sheet().getByRole('button', { name: 'Rouvrir ce lit maintenant' })).toBeDefined();
});

test('what is promised for later is listed, and a closure to come can be called off', async () => {
  const { asked } = show();
  fireEvent.click(tile('1C'));
  expect(sheet().getByText(/^fermé à partir du 3 décembre/)).toBeDefined();
  fireEvent.click(sheet().getByRole('button', { name: 'Annuler la fermeture à partir du 3 décembre' }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith('reopen', { bedIds: ['bed 1C'], closureIds: ['claim closure '] }),
  );
});

test('a cleaning already done makes the bed free, and it can be taken back that it is', async () => {
  const { asked } = show();
  fireEvent.click(tile('1D'));
  fireEvent.click(sheet().getByRole('button', { name: 'C’est déjà propre : rendre le lit libre' }));
  await screen.findByText(/Le lit 1D est de nouveau libre/);
  expect(asked).toHaveBeenCalledWith('reopen', { bedIds: ['bed 1D'] });
  press('Annuler l’action');
  await waitFor(() => expect(asked).toHaveBeenCalledWith('closeAgain', { bedIds: ['bed 1D'] }));
  await waitFor(() => expect(screen.queryByText(/Le lit 1D est de nouveau libre/)).toBeNull());
});

test('a held bed leads to the request that waits for an answer', () => {
  show();
  fireEvent.click(tile('2A'));
  expect(sheet().getByRole('link', { name: 'Lire la demande' }).getAttribute('href')).toBe('/requests/K7QM42XY');
});

test('an arrival is one tap, and can be taken back for ten seconds', async () => {
  const { asked } = show();
  press('Est arrivée');
  await screen.findByText(/Arrivée enregistrée/);
  expect(asked).toHaveBeenCalledWith('arrive', { placementId: placementIds.booked });
  press('Annuler l’action');
  await waitFor(() => expect(asked).toHaveBeenCalledWith('undo', { placementId: placementIds.booked }));
});

test('whoever is back today or later is not late; from the day after they are', async () => {
  const { setNow } = show();
  const backOn = (days: number) => {
    const absentUntil = new Date(`${daysAfter(dayOf(Date.now()), days)}T12:00:00.000Z`).toISOString();
    setNow({ beds, lines: [{ ...hereLine, placement: placementOf({ state: 'arrived', absentUntil }) }] });
  };
  backOn(0);
  await screen.findByText(/^retour le /);
  backOn(-1);
  await screen.findByText(/^retour attendu depuis le /);
});

test('a center that cannot answer yet tells the agent that it will ring', async () => {
  const { asked } = show();
  press('Peut-être : je vous appelle');
  await screen.findByText(/^L’agent sait depuis .* que vous allez l’appeler. Le délai continue.$/);
  expect(asked).toHaveBeenCalledWith('maybe', { offerId: lines[0]?.offer?.offerId });
});

test('what can happen to an occupied bed is offered on its sheet', () => {
  show();
  fireEvent.click(tile('1A'));
  expect(sheet().getByText(/^A · femme .* · demande R8NC-6HAB/)).toBeDefined();
  for (const name of ['Changer de lit', 'Absence', 'Départ prévu', 'Est partie']) {
    expect(sheet().getByRole('button', { name })).toBeDefined();
  }
});

test('an occupied bed closes from the day of a confirmed departure, and says so while it is not', async () => {
  const { asked, setNow } = show();
  fireEvent.click(tile('1A'));
  expect(sheet().getByText('Pour fermer ce lit, confirmez d’abord le jour du départ.')).toBeDefined();
  const confirmed = lines.map((line) =>
    line.placement?.placementId === placementIds.here
      ? { ...line, placement: { ...line.placement, departsOn: '2026-11-26', departureConfirmed: true } }
      : line,
  );
  setNow({ beds, lines: confirmed });
  fireEvent.click(await sheet().findByText('Fermer ce lit à partir du 26 novembre'));
  fireEvent.click(sheet().getByRole('button', { name: /^Fermer le lit.*réparation/ }));
  await screen.findByText(/Le lit 1A sera fermé à partir du 26 novembre/);
  expect(asked).toHaveBeenCalledWith('close', { bedIds: ['bed 1A'], reason: 'repair', from: '2026-11-26' });
});

test('focus goes to the heading of the list when the line that had it is done', async () => {
  const { setNow } = show();
  screen.getByRole('button', { name: 'Accepter' }).focus();
  setNow({ beds, lines: lines.slice(1) });
  await screen.findByText('Aucune demande n’attend votre réponse.');
  expect(document.activeElement?.id).toBe('answer');
});

test('a tile whose bed did not change stays the same element; one that changed is marked', () => {
  const { setNow } = show();
  const before = tile('1A');
  const room = beds.rooms[0]!;
  const closed = room.beds.map((bed) => (bed.label === '1B' ? { ...bed, state: 'closed' as const } : bed));
  setNow({ beds: { ...beds, rooms: [{ ...room, beds: closed }, ...beds.rooms.slice(1)] }, lines });
  expect(tile('1B').textContent).toBe('1Bfermé');
  expect(tile('1A')).toBe(before);
  const isMarked = (label: string) => tile(label).querySelector('[class*="marked"]') !== null;
  expect([isMarked('1B'), isMarked('1A')]).toEqual([true, false]);
});

test('the sheet for paper carries beds and references, and neither ages nor groups', () => {
  show();
  const paper = screen.getByRole('heading', { name: 'Feuille de ce soir : Jasmin' }).parentElement;
  expect(paper?.textContent).toContain('K7QM-42XY');
  expect(paper?.textContent).toContain('Vérifiez avant d’agir');
  expect(paper?.textContent).not.toMatch(/femme|ans\b/);
});

test('those who left a month ago are asked about once, with three answers', async () => {
  const { asked } = show();
  const question = within(screen.getByRole('group', { name: 'En sécurité aujourd’hui ?' }));
  fireEvent.click(question.getByRole('button', { name: 'On ne sait pas' }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith('followUp', { placementId: followUps[0]!.placementId, safe: 'unknown' }),
  );
});
