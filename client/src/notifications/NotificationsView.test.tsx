import type { NotificationLine } from '@iwaa/shared/notifications/notifications';
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { MarkRead } from './changes.ts';
import { NotificationsView } from './NotificationsView.tsx';
import { placeOf } from './where.ts';

const line = (more: Partial<NotificationLine> = {}): NotificationLine => ({
  notificationId: crypto.randomUUID(),
  kind: 'request-awaits',
  escalation: false,
  reference: 'K7QM42XY',
  center: { codeName: 'Jasmin', codeNameAr: 'ياسمين' },
  at: '2026-11-23T10:00:00.000Z',
  readAt: null,
  ...more,
});

function show(lines: readonly NotificationLine[]) {
  const asked: unknown[] = [];
  const markRead: MarkRead = async (input) => {
    asked.push(input);
    return { marked: 1 };
  };
  const history = createMemoryHistory();
  render(() => (
    <MemoryRouter history={history}>
      <Route path="*" component={() => <NotificationsView lines={lines} role="manager" markRead={markRead} />} />
    </MemoryRouter>
  ));
  return { asked };
}

test('what is unread says so in words, leads to its request, and is read once it is opened', async () => {
  const unread = line();
  const { asked } = show([unread, line({ readAt: '2026-11-23T10:05:00.000Z' })]);
  const [first, second] = await screen.findAllByRole('link');
  expect(first?.textContent).toContain('non lue');
  expect(second?.textContent).not.toContain('non lue');
  expect(first?.getAttribute('href')).toBe('/requests/K7QM42XY');
  if (first) fireEvent.click(first);
  expect(asked).toEqual([{ notificationIds: [unread.notificationId] }]);
});

test('an escalation asks to act now, and stops asking once it is read', async () => {
  show([line({ escalation: true }), line({ escalation: true, readAt: '2026-11-23T10:05:00.000Z' })]);
  expect(await screen.findAllByText('à faire maintenant')).toHaveLength(1);
});

test('all are marked at once, and an empty list says what will come here', async () => {
  const { asked } = show([line()]);
  fireEvent.click(await screen.findByRole('button', { name: 'Tout marquer comme lu' }));
  expect(asked).toEqual([{}]);
  show([]);
  expect(await screen.findByText('Rien pour vous en ce moment.')).toBeDefined();
});

test('what has no request leads to where the work of a role is', () => {
  const told = { kind: 'stale-center', reference: null } as const;
  expect(placeOf(told, 'manager')).toBe('/desk');
  expect(placeOf({ ...told, kind: 'call-list' }, 'coordinator')).toBe('/calls');
  expect(placeOf(told, 'agent')).toBe('/');
});
