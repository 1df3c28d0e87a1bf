import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { render, screen } from '@solidjs/testing-library';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from './App.tsx';
import { refreshSession } from './platform/session.ts';
import { NightPage } from './shell/NightPage.tsx';

const signedOut = [
  {
    error: {
      code: -32001,
      message: 'signed-out',
      data: { code: 'UNAUTHORIZED', httpStatus: 401, refusal: { code: 'signed-out', details: {} } },
    },
  },
];
const server = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', server);
afterEach(() => server.mockReset());

function openAt(path: string): void {
  const history = createMemoryHistory();
  history.set({ value: path });
  render(() => (
    <MemoryRouter history={history} root={App}>
      <Route path="/night" component={NightPage} />
      <Route path="*" component={() => <p>Une page à soi</p>} />
    </MemoryRouter>
  ));
}

test('a server that does not answer is told, with the numbers to call, until it answers', async () => {
  server.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  server.mockResolvedValue(Response.json(signedOut, { status: 401 }));
  openAt('/desk');
  void refreshSession();
  expect(await screen.findByText(/Le réseau ne répond pas/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Numéros utiles' })).toBeDefined();
  dispatchEvent(new Event('online'));
  expect(await screen.findByRole('heading', { name: 'Se connecter' })).toBeDefined();
  expect(screen.queryByText('Une page à soi')).toBeNull();
});

test('the night page is open to anyone, and the tab says nothing about the place', async () => {
  openAt('/night');
  expect(await screen.findByRole('heading', { name: 'Besoin d’une place maintenant' })).toBeDefined();
  expect(document.title).toBe('Accueil');
});
