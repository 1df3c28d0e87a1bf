/** A part of the invented scenario on a screen, its figures and its cards at hand. For tests. */
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createShortcutListener } from '../../platform/keys.ts';
import type { Editing } from './editing.ts';
import { createExampleEditing } from './scenario.example.ts';

export function show(Part: (props: { readonly edit: Editing }) => unknown, edit = createExampleEditing()) {
  render(() => {
    createShortcutListener();
    return <>{Part({ edit })}</>;
  });
  return edit;
}
export function write(label: RegExp | string, value: string) {
  const field = screen.getByLabelText(label, { selector: 'input:not([type="range"])' });
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
}
export const inCard = (name: string) => within(screen.getByRole('region', { name }));
