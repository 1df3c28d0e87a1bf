import { roles } from '@iwaa/shared/access/access';
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { expect, test } from 'vitest';
import { language } from '../text/index.ts';
import { NightPage } from './NightPage.tsx';
import { Places } from './Places.tsx';
import { homeOf, placesOf } from './places.ts';
import { LanguageChoice } from '../ui/Preferences.tsx';
import { SignInPage } from './SignInPage.tsx';

function at(path: string, page: () => JSX.Element) {
  const history = createMemoryHistory();
  history.set({ value: path });
  return render(() => (
    <MemoryRouter history={history}>
      <Route path="*" component={() => <>{page()}</>} />
    </MemoryRouter>
  ));
}

test.each(roles)('%s has a home and at most five places', (role) => {
  expect(placesOf(role).length).toBeLessThanOrEqual(5);
  expect(homeOf(role)).toMatch(/^\//);
});

test('the place of the page is marked, the most exact one only', async () => {
  at('/requests/new', () => <Places role="agent" />);
  const current = await screen.findAllByRole('link', { current: 'page' });
  expect(current.map((link) => link.textContent)).toEqual(['Nouvelle demande']);
});

test('signing in without a password says what is missing', async () => {
  at('/', () => <SignInPage />);
  fireEvent.input(await screen.findByLabelText('Identifiant'), { target: { value: 'amina' } });
  fireEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
  expect(await screen.findByText('Écrivez votre mot de passe.')).toBeDefined();
  expect(screen.queryByText('Écrivez votre identifiant.')).toBeNull();
});

test('the password can be shown', async () => {
  at('/', () => <SignInPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Afficher le mot de passe' }));
  expect(screen.getByLabelText('Mot de passe').getAttribute('type')).toBe('text');
});

test('choosing Arabic turns the page around at once, and French back', async () => {
  render(() => <LanguageChoice />);
  fireEvent.click(screen.getByRole('button', { name: 'العربية' }));
  await expect.poll(language).toBe('ar');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  fireEvent.click(screen.getByRole('button', { name: 'Français' }));
  await expect.poll(language).toBe('fr');
  expect(document.documentElement.dir).toBe('ltr');
});

test('the night page gives numbers that can be called', async () => {
  at('/night', () => <NightPage />);
  expect((await screen.findByRole('link', { name: /Police/ })).getAttribute('href')).toBe('tel:19');
});
