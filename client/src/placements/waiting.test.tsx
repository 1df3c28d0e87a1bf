import type { OfferLine, RequestAct } from '@iwaa/shared/placements/views';
import type { WaitingLine } from '@iwaa/shared/placements/waiting';
import { Route, Router } from '@solidjs/router';
import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { beforeEach, expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { speak } from '../text/index.ts';
import { ChainPanel } from './ChainPanel.tsx';
import { WaitingView } from './WaitingView.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

beforeEach(() => speak('fr'));

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const olivier = { centerId: 'o', codeName: 'Olivier', codeNameAr: 'زيتونة', cityId: '1' };
const line: WaitingLine = {
  requestId: 'r',
  reference: 'K7QM42XY',
  urgency: 'today',
  arriveOn: null,
  party: { woman: 1 },
  since: inHours(-5),
  position: 3,
  reasons: [
    { misfit: { code: 'no-bed' }, everywhere: true },
    { misfit: { code: 'avoided' }, everywhere: false },
  ],
  wait: { hours: 216, departures: 14 },
  fits: null,
  suggested: null,
  automatic: false,
  hasConsent: true,
  confirmBy: inHours(1),
  unconfirmed: false,
  closesAt: inHours(31),
};

function showList(...lines: WaitingLine[]) {
  const asked = vi.fn();
  const createConfirm = () =>
    createAction(async (input: unknown) => {
      asked(input);
      return null;
    });
  render(() => (
    <Router>
      <Route
        path="*"
        component={() => <WaitingView lines={lines} cityName={() => 'Tanger'} createConfirm={createConfirm} />}
      />
    </Router>
  ));
  return asked;
}

test('the list says the rank, why nothing fits, and how long it may take with what that is drawn from', () => {
  showList(line);
  expect(screen.getByText('Rang 3')).toBeDefined();
  expect(screen.getByText('Partout : aucun lit libre pour tous.')).toBeDefined();
  expect(screen.getByText('Selon les centres : ville à éviter.')).toBeDefined();
  expect(
    screen.getByText('Attente probable : environ 9 jours, d’après 14 départs ces 90 derniers jours.'),
  ).toBeDefined();
});

test('without enough departures it says so; what fits now stands instead of the reasons', () => {
  showList({ ...line, wait: null, fits: olivier });
  expect(screen.getByText('Attente probable : trop peu de départs pour la dire.')).toBeDefined();
  expect(screen.getByText('Olivier, Tanger convient maintenant')).toBeDefined();
  expect(screen.queryByText(/^Partout/)).toBeNull();
});

test('an unconfirmed request is marked with what will happen, and confirmed in one tap', async () => {
  const asked = showList({ ...line, confirmBy: inHours(-1), unconfirmed: true });
  expect(screen.getByText('non confirmée')).toBeDefined();
  expect(screen.getByText(/^Sans confirmation, elle sera close comme non satisfaite/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Toujours nécessaire' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith({ requestId: 'r' }));
});

test('nobody waiting is an answer', () => {
  showList();
  expect(screen.getByText('Personne n’attend de place.')).toBeDefined();
});

const offer: OfferLine = {
  ...olivier,
  offerId: 'first',
  state: 'declined',
  createdAt: inHours(-1),
  sentAt: inHours(-1),
  answerBy: inHours(-0.75),
  lapsesAt: inHours(-0.7),
  remindedAt: null,
  escalatedAt: null,
  maybeAt: null,
  automatic: false,
  extended: false,
  declineCode: 'staffing',
  declinedBy: 'center',
  wouldHelp: ['another-day'],
  isTransfer: false,
};
const asked = { ...offer, offerId: 'second', state: 'held', codeName: 'Jasmin', automatic: true } as const;
const next: OfferLine = { ...asked, declineCode: null, declinedBy: null, wouldHelp: [], answerBy: inHours(0.2) };

test('the chain tells each center in turn with its answer, and how far it goes on by itself', async () => {
  const change = vi.fn(async (_input: unknown) => null);
  const acts: RequestAct[] = ['keep-trying'];
  const request = { requestId: 'r', offers: [next, offer], keepTrying: 2, goesOn: false, acts };
  render(() => <ChainPanel request={request} keepTrying={createAction(change)} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(within(first!).getByText('refusé')).toBeDefined();
  expect(within(first!).getByText('pas assez de personnel. Aurait aidé : un autre jour.')).toBeDefined();
  expect(within(second!).getByText(/sollicité à la suite/)).toBeDefined();
  expect(within(second!).getByRole('timer')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /^Un de moins : Centres à essayer/ }));
  await waitFor(() => expect(change.mock.calls[0]?.[0]).toEqual({ requestId: 'r', times: 1 }));
});

test('closing as unmet asks why no place fitted', async () => {
  const withdraw = vi.fn(async (_input: unknown) => null);
  render(() => (
    <WithdrawPanel
      requestId="r"
      what="request"
      reasons={['unmet', 'no-longer-needed']}
      withdraw={createAction(withdraw)}
      onDone={() => {}}
    />
  ));
  const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Retirer la demande' }));
  fireEvent.click(screen.getAllByRole('radio')[0]!);
  submit();
  expect(withdraw).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText('trop loin'));
  submit();
  await waitFor(() =>
    expect(withdraw.mock.calls[0]?.[0]).toEqual({ requestId: 'r', what: 'request', reason: 'unmet', unmet: 'too-far' }),
  );
});
