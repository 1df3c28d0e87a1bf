import type { CenterList } from '@iwaa/shared/centers/centers';
import type { People, SessionLine } from '@iwaa/shared/access/access';
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import type { InvitationLink } from './changes.ts';
import { InvitedView } from './InvitedView.tsx';
import { strengthOf } from './password.ts';
import { PeopleView } from './PeopleView.tsx';
import { SessionsView } from './SessionsView.tsx';

beforeAll(() => speak('fr'));
afterEach(cleanup);

const line = (accountId: string, disabledAt: string | null = null): People['people'][number] => ({
  accountId,
  username: accountId,
  label: `Équipe ${accountId}`,
  version: 1,
  role: 'staff',
  centerId: 'c1',
  centerName: 'Jasmin',
  organizationId: null,
  organizationName: null,
  disabledAt,
  lastSeenAt: null,
});
const police = '5f0d3c1e-8a1b-4c2d-9e3f-000000000007';
const hotline = { id: 'o1', name: 'Ligne', kind: 'referrer' as const, channel: null, version: 4 };
const network: CenterList = { centers: [], regions: [], cities: [], organizations: [hotline] };
const list: People = { people: [line('a'), line('b', '2026-11-01T10:00:00.000Z')], invitations: [] };

function showPeople(mayChange = true) {
  const disabled: unknown[] = [];
  const invited: unknown[] = [];
  const mended: unknown[] = [];
  const [places, setPlaces] = createSignal(network);
  render(() => (
    <PeopleView
      list={list}
      places={places()}
      ownAccountId="me"
      mayChange={mayChange}
      changes={{
        invite: (input): Promise<InvitationLink> => {
          invited.push(input);
          return Promise.resolve({ link: '/people/invited#secret', expiresAt: '2026-11-30T10:00:00.000Z' });
        },
        disable: (input) => {
          disabled.push(input);
          return Promise.resolve(null);
        },
        relabel: (input) => {
          mended.push(input);
          return Promise.resolve({ version: 2 });
        },
        addOrganization: ({ name, kind, channel = null }) => {
          const added = { id: police, name, kind, channel, version: 1 };
          setPlaces((before) => ({ ...before, organizations: [...before.organizations, added] }));
          return Promise.resolve({ organizationId: police });
        },
        updateOrganization: (input) => {
          mended.push(input);
          return Promise.resolve({ version: 2 });
        },
      }}
      onChanged={() => {}}
    />
  ));
  return { disabled, invited, mended };
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name, hidden: true }));

test('closing an account says what it ends before it is done', async () => {
  const { disabled } = showPeople();
  press('Fermer le compte… Équipe a');
  expect(screen.getByText(/Toutes ses sessions se terminent/)).toBeTruthy();
  expect(disabled).toEqual([]);
  press('Fermer le compte et ses sessions');
  await waitFor(() => expect(disabled).toEqual([{ accountId: 'a', disabled: true }]));
});

test('control reads the list and changes nothing', () => {
  showPeople(false);
  expect(screen.getByText('Équipe a')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Inviter|Fermer le compte|Rouvrir/ })).toBeNull();
});

test('an agent is invited into an organization that was not there: it is written on the spot', async () => {
  const { invited } = showPeople();
  press('Inviter quelqu’un');
  press('orientation');
  press('Une autre organisation…');
  fireEvent.input(screen.getByLabelText('Nom de l’organisation'), { target: { value: 'Police judiciaire' } });
  fireEvent.change(screen.getByLabelText('Voie habituelle de ses demandes'), { target: { value: 'police' } });
  press('Ajouter l’organisation');
  await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Organisation').value).toBe(police));
  fireEvent.input(screen.getByLabelText('Fonction'), { target: { value: 'Permanence' } });
  fireEvent.input(screen.getByLabelText('Identifiant'), { target: { value: 'agent.pj' } });
  press('Créer le lien d’invitation');
  await waitFor(() => expect(invited).toMatchObject([{ role: 'agent', organizationId: police }]));
});

test('an organization gets another name and channel, under the version that was seen', async () => {
  const { mended } = showPeople();
  press('Modifier : Ligne');
  fireEvent.input(screen.getByLabelText('Nom de l’organisation'), { target: { value: 'Ligne verte' } });
  fireEvent.change(screen.getByLabelText('Voie habituelle de ses demandes'), { target: { value: 'hotline' } });
  press('Enregistrer');
  const wanted = { organizationId: 'o1', version: 4, name: 'Ligne verte', channel: 'hotline' };
  await waitFor(() => expect(mended).toEqual([wanted]));
});

test('the function of an account is mended in its row', async () => {
  const { mended } = showPeople();
  press('Modifier la fonction : Équipe a');
  fireEvent.input(screen.getByLabelText(/^Fonction/), { target: { value: 'Équipe de nuit' } });
  press('Enregistrer');
  await waitFor(() => expect(mended).toEqual([{ accountId: 'a', version: 1, label: 'Équipe de nuit' }]));
});

test('the link of an invitation is shown once: closed and opened again, the form is empty', async () => {
  const { invited } = showPeople();
  press('Inviter quelqu’un');
  press('planification');
  fireEvent.input(screen.getByLabelText('Fonction'), { target: { value: 'Bureau' } });
  fireEvent.input(screen.getByLabelText('Identifiant'), { target: { value: 'bureau.1' } });
  press('Créer le lien d’invitation');
  expect(await screen.findByDisplayValue(/invited#secret$/)).toBeTruthy();
  expect(invited).toEqual([{ role: 'planner', label: 'Bureau', username: 'bureau.1' }]);
  press('J’ai remis le lien');
  press('Inviter quelqu’un');
  expect(screen.queryByDisplayValue(/secret/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Fonction').value).toBe('');
});

test('an invitation is accepted with a password that is long enough', async () => {
  const accepted: unknown[] = [];
  const entered: string[] = [];
  render(() => (
    <InvitedView
      token="abcdefghijklmnopqrstuvwxyz"
      signedInAs={undefined}
      accept={(input) => {
        accepted.push(input);
        return Promise.resolve({ username: 'bureau.1' });
      }}
      onAccepted={(username) => entered.push(username)}
    />
  ));
  const password = screen.getByLabelText('Nouveau mot de passe');
  fireEvent.input(password, { target: { value: 'court' } });
  press('Ouvrir mon compte');
  expect(screen.getAllByText('Encore 7 caractères').length).toBeGreaterThan(0);
  expect(accepted).toEqual([]);
  fireEvent.input(password, { target: { value: 'quatre mots sans lien' } });
  press('Ouvrir mon compte');
  await waitFor(() => expect(entered).toEqual(['bureau.1']));
});

test('half a link is said to be half a link', () => {
  const never = (): Promise<never> => Promise.reject(new Error('not expected in this test'));
  render(() => <InvitedView token="" signedInAs={undefined} accept={never} onAccepted={() => {}} />);
  expect(screen.getByText(/n’est pas entier/)).toBeTruthy();
});

const session = (sessionId: string, current = false): SessionLine => ({
  sessionId,
  device: 'Firefox · Android',
  createdAt: '2026-11-23T09:00:00.000Z',
  seenAt: '2026-11-23T10:00:00.000Z',
  current,
});

test('all other devices are signed out, never this one', async () => {
  const ended: string[] = [];
  render(() => (
    <SessionsView
      sessions={[session('here', true), session('s2'), session('s3')]}
      end={({ sessionId }) => {
        ended.push(sessionId);
        return Promise.resolve(null);
      }}
      onEnded={() => {}}
    />
  ));
  press('Déconnecter les 2 autres appareils');
  await waitFor(() => expect(ended).toEqual(['s2', 's3']));
});

test.each([
  ['court', 'short'],
  ['aaaaaaaaaaaaaaaaaaaaaaa', 'fair'],
  ['douze lettre', 'fair'],
  ['quinze lettres ou', 'good'],
  ['quatre mots sans aucun lien', 'strong'],
])('%s is %s', (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});
