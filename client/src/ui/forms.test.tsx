import { fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Select, TextInput } from './inputs.tsx';
import { Stepper } from './Stepper.tsx';

test('a field ties its label, hint and error to the control', () => {
  render(() => (
    <TextInput label="Identifiant" hint="Donné par la coordination" error="Écrivez-le." value="" onValue={vi.fn()} />
  ));
  const input = screen.getByLabelText('Identifiant');
  const described = input
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['Donné par la coordination', 'Écrivez-le.']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('a choice answers with its value', () => {
  const onValue = vi.fn();
  const choices = [
    { value: 'now', label: 'Maintenant' },
    { value: 'today', label: 'Aujourd’hui' },
  ] as const;
  render(() => <Select label="Urgence" choices={choices} value="now" onValue={onValue} />);
  fireEvent.change(screen.getByLabelText('Urgence'), { target: { selectedIndex: 1 } });
  expect(onValue).toHaveBeenCalledWith('today');
});

test('a stepper counts within its bounds and names what it counts', () => {
  const [count, setCount] = createSignal(0);
  render(() => <Stepper label="Femmes" value={count()} onChange={setCount} max={1} />);
  expect(screen.getByRole('button', { name: 'Un de moins : Femmes' })).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'Un de plus : Femmes' }));
  expect(screen.getByText('1')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Un de plus : Femmes' })).toHaveProperty('disabled', true);
});

test('a chip says whether it is on, and asks for the other', () => {
  const onPress = vi.fn();
  render(() => (
    <Chip pressed onPress={onPress}>
      Hommes
    </Chip>
  ));
  fireEvent.click(screen.getByRole('button', { name: 'Hommes', pressed: true }));
  expect(onPress).toHaveBeenCalledWith(false);
});

test('a pending button keeps focus and ignores presses', () => {
  const onClick = vi.fn();
  render(() => (
    <Button pending onClick={onClick}>
      Retenir
    </Button>
  ));
  const button = screen.getByRole('button', { name: 'Retenir' });
  button.focus();
  fireEvent.click(button);
  expect(onClick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('a line of the error summary leads to its field', () => {
  render(() => (
    <>
      <ErrorSummary errors={[{ fieldId: 'who', text: 'Dites pour qui.' }]} />
      <TextInput id="who" label="Qui" value="" onValue={vi.fn()} />
    </>
  ));
  fireEvent.click(screen.getByText('Dites pour qui.'));
  expect(document.activeElement).toBe(screen.getByLabelText('Qui'));
});
