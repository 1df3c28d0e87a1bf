/** The invented plan on a screen, with what is asked of it at hand. For tests. */
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { RunView } from '@iwaa/shared/expansion/runs';
import { render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { vi } from 'vitest';
import { createShortcutListener } from '../../platform/keys.ts';
import { FinishedPlan } from './FinishedPlan.tsx';
import { examplePlaces, examplePlan } from './plan.example.ts';
import type { RunListener } from './watch-run.ts';

type Shown = Partial<Parameters<typeof FinishedPlan>[0]>;

export function showPlan(more: Partial<PlanView> = {}, props: Shown = {}) {
  const [plan, setPlan] = createSignal<PlanView>({ ...examplePlan, ...more });
  const lines: RunListener[] = [];
  const changes = {
    solve: vi.fn(() => Promise.resolve({ runId: 'equity' })),
    simulate: vi.fn(() => Promise.resolve({ runId: 'simulation' })),
    stop: vi.fn(() => Promise.resolve(null)),
    open: vi.fn((_: string, listener: RunListener) => {
      lines.push(listener);
      return () => undefined;
    }),
  };
  const onStudied = vi.fn();
  const others = { places: examplePlaces, adoption: undefined, version: 4, earlier: undefined };
  render(() => {
    createShortcutListener();
    return <FinishedPlan plan={plan()} changes={changes} onStudied={onStudied} {...others} {...props} />;
  });
  return { changes, onStudied, setPlan, hear: (frame: RunView) => lines.at(-1)?.frame(frame) };
}
export const table = (name: string) => within(screen.getByRole('region', { name }));
export const cells = (scope: ReturnType<typeof table>, name: RegExp) =>
  within(scope.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent.replaceAll(/[\u00a0\u202f]/g, ' '));
export const section = (name: string) => within(screen.getByRole('region', { name }));
