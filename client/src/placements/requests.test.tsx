import type { RequestLine, RequestStory } from '@iwaa/shared/placements/views';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { MemoryRouter, Route } from '@solidjs/router';
import { createSignal, type JSX } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { linesNeeding, needsPresent } from './by-need.ts';
import { createLiveLines } from './live-lines.ts';
import { MessageBox } from './MessageBox.tsx';
import { RequestsView } from './RequestsView.tsx';
import { RequestView } from './RequestView.tsx';
import { RevealPanel } from './RevealPanel.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

const offer = {
  offerId: 'o',
  centerId: 'c',
  codeName: 'Jasmin',
  codeNameAr: 'ياسمين',
  cityId: '1',
  state: 'held' as const,
  createdAt: '2026-11-23T14:00:00.000Z',
  sentAt: '2026-11-23T14:05:00.000Z',
  answerBy: '2026-11-23T14:20:00.000Z',
  lapsesAt: '2026-11-23T14:25:00.000Z',
  remindedAt: null,
  escalatedAt: null,
  maybeAt: null,
  automatic: false,
  extended: false,
  declineCode: null,
  declinedBy: null,
  wouldHelp: [],
  isTransfer: false,
};
const line = (reference: string, more: Partial<RequestLine> = {}): RequestLine => ({
  requestId: reference,
  reference,
  state: 'offered',
  outcome: null,
  departure: null,
  urgency: 'now',
  arriveOn: null,
  channel: 'police',
  createdAt: '2026-11-23T14:00:00.000Z',
  closedAt: null,
  party: { woman: 1, girl: 1, boy: 1 },
  offer,
  placement: null,
  transfer: null,
  needs: 'waiting',
  dueAt: '2026-11-23T14:20:00.000Z',
  ...more,
});
const routed = (view: () => JSX.Element) =>
  render(() => (
    <MemoryRouter>
      <Route path="*" component={view} />
    </MemoryRouter>
  ));
const showList = (lines: readonly RequestLine[], mayAsk = true) =>
  routed(() => (
    <RequestsView lines={lines} shown="open" isMarked={() => false} cityName={() => 'Fès'} mayAsk={mayAsk} />
  ));

test('requests stand under what they need now, the most pressing first', () => {
  const lines = [
    line('AAAAAAAA', { needs: 'stay', dueAt: null }),
    line('BBBBBBBB', { needs: 'send', dueAt: '2026-11-23T15:00:00.000Z' }),
    line('CCCCCCCC', { needs: 'send', dueAt: '2026-11-23T14:30:00.000Z' }),
  ];
  expect(needsPresent(lines)).toEqual(['send', 'stay']);
  expect(linesNeeding(lines, 'send').map((one) => one.reference)).toEqual(['CCCCCCCC', 'BBBBBBBB']);
});

test('a line says who in dignified words, where, and how it stands', async () => {
  showList([line('K7QM42XY')]);
  const row = await screen.findByRole('link');
  expect(row.getAttribute('href')).toBe('/requests/K7QM42XY');
  for (const words of ['K7QM-42XY', 'femme + 2 enfants', 'Jasmin', 'Fès', 'attend la réponse'])
    expect(row.textContent).toContain(words);
});

test('arrows go from request to request', async () => {
  showList([line('AAAAAAAA'), line('BBBBBBBB', { needs: 'stay' })]);
  const [first, second] = await screen.findAllByRole('link');
  first!.focus();
  fireEvent.keyDown(first!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
});

test('an empty list offers the next step to those who ask, and patience to those who answer', async () => {
  showList([]);
  expect((await screen.findByRole('link', { name: 'Nouvelle demande' })).getAttribute('href')).toBe('/requests/new');
  showList([], false);
  expect(await screen.findByText(/Les nouvelles s’affichent ici/)).toBeDefined();
});

test('only a line that changed is marked and told', () => {
  const [answer, setAnswer] = createSignal({ list: 'open', lines: [line('AAAAAAAA'), line('BBBBBBBB')] });
  const told = vi.fn();
  let live: ReturnType<typeof createLiveLines> | undefined;
  render(() => {
    live = createLiveLines(answer, told);
    return null;
  });
  const [before] = live!.lines();
  setAnswer({ list: 'open', lines: [line('AAAAAAAA'), line('BBBBBBBB', { needs: 'choose' })] });
  expect(live!.isMarked('BBBBBBBB')).toBe(true);
  expect(live!.isMarked('AAAAAAAA')).toBe(false);
  expect(told).toHaveBeenCalledOnce();
  expect(live!.lines()[0]).toBe(before);
  setAnswer({ list: 'closed', lines: [line('CCCCCCCC')] });
  expect(told).toHaveBeenCalledOnce();
});

const story: RequestStory = {
  ...line('K7QM42XY'),
  open: true,
  people: [{ letter: 'A', group: 'woman', ageBand: '25-44', needs: ['interpreter'] }],
  together: 'center',
  stayDays: null,
  groupReference: null,
  originCityId: null,
  mustServices: [],
  wishedServices: [],
  languages: ['ar'],
  avoidCities: [],
  consent: 'person',
  identifiedOn: null,
  note: 'deux sacs',
  beds: [],
  offers: [offer],
  keepTrying: 0,
  goesOn: false,
  messages: [],
  milestones: [],
  acts: [],
  story: [
    { at: '2026-11-23T14:05:00.000Z', act: 'placements.hold', role: 'agent', centerId: 'c', details: { beds: 1 } },
  ],
};
const showStory = (request: RequestStory) =>
  render(() => (
    <RequestView
      request={request}
      cityName={() => 'Fès'}
      isCenter={false}
      headingRef={() => {}}
      actions={<p>actions</p>}
      messages={<p>messages</p>}
    />
  ));

test('one request tells its story with the code name of the center', () => {
  showStory(story);
  expect(screen.getByText('Place retenue à Jasmin : 1 lit.')).toBeDefined();
  expect(screen.getByText(/interprète/)).toBeDefined();
  expect(screen.getByText('deux sacs').closest('[data-screen-only]')).not.toBeNull();
});

test('after its time only the outcome is said', () => {
  const over = { ...line('K7QM42XY', { state: 'closed', outcome: 'departed', party: {}, offer: null }), open: false };
  showStory({ ...story, ...over, people: [], story: [], offers: [], note: null });
  expect(screen.getByText('L’issue : a quitté le centre.')).toBeDefined();
  expect(screen.getByText(/Le temps de savoir plus que l’issue est passé/)).toBeDefined();
  expect(screen.queryByText('messages')).toBeNull();
});

test('the meeting point is shown on a deliberate act that says it is recorded, and hidden again', async () => {
  const reveal = createAction(() => Promise.resolve({ meetingPoint: 'devant la gare fictive', dutyPhone: null }));
  render(() => <RevealPanel requestId="r" reveal={reveal} />);
  expect(screen.getByText(/inscrite au journal/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Voir le lieu et le téléphone de garde' }));
  expect(await screen.findByText('devant la gare fictive')).toBeDefined();
  expect(screen.getByText(/non renseigné/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cacher' }));
  expect(screen.queryByText('devant la gare fictive')).toBeNull();
});

test('giving up needs a reason and says what follows', async () => {
  const withdraw = vi.fn(() => Promise.resolve(null));
  const onDone = vi.fn();
  render(() => (
    <WithdrawPanel
      requestId="r"
      what="request"
      reasons={['no-longer-needed', 'unmet']}
      withdraw={createAction(withdraw)}
      onDone={onDone}
    />
  ));
  fireEvent.click(screen.getByText('Retirer la demande', { selector: 'summary' }));
  fireEvent.click(screen.getByRole('button', { name: 'Retirer la demande' }));
  expect(withdraw).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText('plus nécessaire'));
  fireEvent.click(screen.getByRole('button', { name: 'Retirer la demande' }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
});

type Sending = Parameters<typeof MessageBox>[0]['send'];
const showMessages = (send: Sending) => {
  render(() => <MessageBox requestId="r" messages={[]} mayWrite isCenter={false} send={send} />);
  return screen.getByLabelText('Message au centre');
};

test('a message that is sent leaves the box', async () => {
  const sent = vi.fn(() => Promise.resolve(null));
  const box = showMessages(createAction(sent));
  fireEvent.input(box, { target: { value: 'arrive vers 18 h' } });
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer le message' }));
  await vi.waitFor(() => expect(box).toHaveProperty('value', ''));
  const message = { requestId: 'r', text: 'arrive vers 18 h', identifiesNobody: false };
  expect(sent).toHaveBeenCalledWith(message, expect.anything());
});

test('a message refused for what it says stays, and can be said to identify nobody', async () => {
  const refused = { phase: 'refused', refusal: { code: 'note-identifies', details: {} } } as const;
  const run = vi.fn(() => Promise.resolve(refused));
  const box = showMessages({ state: () => refused, busy: () => false, reset: () => false, run });
  fireEvent.input(box, { target: { value: 'voir Mme Untel' } });
  expect(screen.getByRole('alert').textContent).toContain('gardée ici, pas envoyée');
  fireEvent.click(screen.getByRole('button', { name: 'Cette note n’identifie personne' }));
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer le message' }));
  await vi.waitFor(() =>
    expect(run).toHaveBeenCalledWith({ requestId: 'r', text: 'voir Mme Untel', identifiesNobody: true }),
  );
  expect(box).toHaveProperty('value', 'voir Mme Untel');
});
