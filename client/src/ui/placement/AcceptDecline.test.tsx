import { TRPCClientError } from '@trpc/client';
import type { Me } from '@iwaa/shared/access/access';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { createAction } from '../../platform/action.ts';
import { setViewer } from '../../platform/viewer.ts';
import { AcceptDecline } from './AcceptDecline.tsx';

const held = [
  { letter: 'A', bedId: 'bed-1', label: '2A', room: '2' },
  { letter: 'B', bedId: 'bed-2', label: '2B', room: '2' },
  { letter: null, bedId: 'bed-3', label: '2C', room: '2' },
];
const invented: Me = {
  accountId: 'account',
  username: 'invented',
  label: 'invented',
  role: 'manager',
  center: null,
  organization: null,
  network: { nameFr: '', nameAr: '', nameEn: '', timeZone: 'Africa/Casablanca', demo: true },
  serverTime: '2026-11-23T20:42:00.000Z',
  position: '3',
};
const refusedWith = (code: string) =>
  new TRPCClientError('no', {
    result: { error: { code: -32009, message: code, data: { refusal: { code, details: {} } } } },
  });

const free = [{ bedId: 'bed-9', label: '4A', room: '4' }];

function show() {
  const accept = vi.fn(() => Promise.resolve(null));
  const decline = vi.fn(() => Promise.resolve(null));
  render(() => (
    <AcceptDecline
      offerId="offer"
      held={held}
      free={free}
      accept={createAction(accept)}
      decline={createAction(decline)}
    />
  ));
  return { accept, decline };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('the chosen beds are named, without those only kept empty, and one press accepts them', async () => {
  const { accept } = show();
  expect(screen.getByText(/Lits choisis pour vous : lit 2A, chambre 2.*lit 2B, chambre 2/)).toBeDefined();
  expect(screen.queryByText(/2C/)).toBeNull();
  press('Accepter');
  await vi.waitFor(() => expect(accept).toHaveBeenCalledWith({ offerId: 'offer' }, expect.anything()));
});

test('other beds can be given, person by person', async () => {
  const { accept } = show();
  press('Changer les lits');
  fireEvent.change(screen.getByLabelText('Lit pour la personne B'), { target: { selectedIndex: 2 } });
  press('Accepter avec ces lits');
  const beds = [
    { letter: 'A', bedId: 'bed-1' },
    { letter: 'B', bedId: 'bed-9' },
  ];
  await vi.waitFor(() => expect(accept).toHaveBeenCalledWith({ offerId: 'offer', beds }, expect.anything()));
});

test('one bed is not given to two people', () => {
  const { accept } = show();
  press('Changer les lits');
  fireEvent.change(screen.getByLabelText('Lit pour la personne B'), { target: { selectedIndex: 0 } });
  expect(screen.getAllByText(/choisi deux fois/).length).toBe(2);
  press('Accepter avec ces lits');
  expect(accept).not.toHaveBeenCalled();
});

test('a refusal needs its reason, and says who refuses and what would help', async () => {
  const { decline } = show();
  press('Refuser…');
  press('Refuser la demande');
  expect(screen.getByRole('alert').textContent).toContain('Choisissez une raison');
  expect(decline).not.toHaveBeenCalled();
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByLabelText('pas assez de personnel'));
  fireEvent.click(dialog.getByRole('button', { name: 'un autre jour' }));
  press('Refuser la demande');
  const answer = { offerId: 'offer', by: 'center', code: 'staffing', wouldHelp: ['another-day'] };
  await vi.waitFor(() => expect(decline).toHaveBeenCalledWith(answer, expect.anything()));
  await vi.waitFor(() => expect(screen.queryByLabelText('pas assez de personnel')).toBeNull());
});

test('where the staff does not suffice the manager may accept with a reason, and the night team is told whom to ask', async () => {
  const short = (input: { overStaffing?: string | undefined }) =>
    input.overStaffing ? Promise.resolve(null) : Promise.reject(refusedWith('staffing'));
  const accept = vi.fn(short);
  const [yes, no] = [createAction(accept), createAction(vi.fn(() => Promise.resolve(null)))];
  setViewer({ ...invented, role: 'staff' });
  render(() => <AcceptDecline offerId="offer" held={held} free={free} accept={yes} decline={no} />);
  press('Accepter');
  expect((await screen.findByRole('alert')).textContent).toContain('responsable du centre');
  expect(screen.queryByRole('button', { name: 'Accepter au-delà du personnel' })).toBeNull();
  setViewer({ ...invented, role: 'manager' });
  press('Accepter au-delà du personnel');
  expect(screen.getByText(/Choisissez une raison/)).toBeDefined();
  fireEvent.click(screen.getByLabelText('du renfort arrive'));
  press('Accepter au-delà du personnel');
  const answer = { offerId: 'offer', overStaffing: 'relief-coming' };
  await vi.waitFor(() => expect(accept).toHaveBeenLastCalledWith(answer, expect.anything()));
  setViewer(null);
});
