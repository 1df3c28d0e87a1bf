import type { NotificationSettings, SubscribePush } from '@iwaa/shared/notifications/notifications';
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import type { SettingsChanges } from './changes.ts';
import { PushCard } from './PushCard.tsx';
import { SettingsForm } from './SettingsForm.tsx';

beforeAll(() => speak('fr'));
afterEach(cleanup);

const saved = (more: Partial<NotificationSettings> = {}): NotificationSettings => ({
  language: 'fr',
  email: null,
  quiet: null,
  devices: [],
  pushKey: 'key',
  mailIsOn: true,
  ...more,
});
const given: SubscribePush = { endpoint: 'https://push.example.org/one', keys: { p256dh: 'p', auth: 'a' } };

function changesTo(asked: unknown[], answer: SubscribePush | undefined = given): SettingsChanges {
  const note = async (input: unknown) => {
    asked.push(input);
    return null;
  };
  return { save: note, subscribe: note, unsubscribe: note, askBrowser: async () => answer };
}

test('without a mail server the page says that e-mail is off, where the address is typed', () => {
  render(() => <SettingsForm saved={saved({ mailIsOn: false })} role="agent" save={changesTo([]).save} />);
  expect(screen.getByText(/L’e-mail est coupé/)).toBeDefined();
});

test('who is on duty reads that nobody can mute an escalation', () => {
  render(() => <SettingsForm saved={saved()} role="manager" save={changesTo([]).save} />);
  expect(screen.getByText(/Personne ne peut la couper/)).toBeDefined();
});

test('an address and quiet hours are saved; half an address or half of the hours is not', async () => {
  const asked: unknown[] = [];
  render(() => <SettingsForm saved={saved()} role="agent" save={changesTo(asked).save} />);
  const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  type(/adresse e-mail/, 'equipe@');
  type(/^De/, '22:00');
  save();
  expect(screen.getByText(/Écrivez une adresse complète/)).toBeDefined();
  expect(screen.getByText(/Donnez les deux heures/)).toBeDefined();
  type(/adresse e-mail/, 'equipe@exemple.org');
  type(/^À/, '06:30');
  save();
  await expect
    .poll(() => asked)
    .toEqual([{ language: 'fr', email: 'equipe@exemple.org', quiet: { from: '22:00', until: '06:30' } }]);
});

test('this device is added when the browser agrees, and a no of the browser says what to do', async () => {
  const asked: unknown[] = [];
  render(() => <PushCard saved={saved()} isPossible changes={changesTo(asked)} onChanged={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: 'Prévenir sur cet appareil' }));
  await expect.poll(() => asked).toEqual([given]);
  cleanup();
  const deaf = { ...changesTo(asked), askBrowser: async () => undefined };
  render(() => <PushCard saved={saved()} isPossible changes={deaf} onChanged={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: 'Prévenir sur cet appareil' }));
  expect(await screen.findByText(/Le navigateur a dit non/)).toBeDefined();
  expect(asked).toHaveLength(1);
});

test('a device is stopped from the list, and a browser that cannot be pushed to has no button', async () => {
  const asked: unknown[] = [];
  const devices = [{ subscriptionId: 'one', device: 'Firefox, Android', createdAt: '2026-11-23T10:00:00.000Z' }];
  render(() => (
    <PushCard saved={saved({ devices })} isPossible={false} changes={changesTo(asked)} onChanged={() => undefined} />
  ));
  expect(screen.queryByRole('button', { name: 'Prévenir sur cet appareil' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Arrêter' }));
  await expect.poll(() => asked).toEqual([{ subscriptionId: 'one' }]);
});
