import type { ExportedFile, ExportPlan } from '@iwaa/shared/expansion/planning';
import { TRPCClientError } from '@trpc/client';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { examplePlan } from '../plan/plan.example.ts';
import { ExportChoice } from './ExportChoice.tsx';

const file: ExportedFile = { name: 'plan.csv', type: 'text/csv', content: 'YQ==' };

function show(answer: (input: ExportPlan) => Promise<ExportedFile>) {
  const [asked, files]: [ExportPlan[], ExportedFile[]] = [[], []];
  render(() => (
    <ExportChoice
      runId={examplePlan.runId}
      export={(input) => {
        asked.push(input);
        return answer(input);
      }}
      onFile={(one) => files.push(one)}
    />
  ));
  return { asked, files };
}

test('a format is asked for in the language on the screen, and the file is handed over once', async () => {
  const { asked, files } = show(() => Promise.resolve(file));
  fireEvent.click(screen.getByRole('button', { name: 'Exporter en XLSX' }));
  await screen.findByText('Le fichier plan.csv est enregistré sur cet appareil.');
  expect(asked).toEqual([{ runId: examplePlan.runId, format: 'xlsx', language: 'fr' }]);
  expect(files).toEqual([file]);
});

test('while a file is on its way both buttons wait', async () => {
  const { promise, resolve } = Promise.withResolvers<ExportedFile>();
  const { asked } = show(() => promise);
  fireEvent.click(screen.getByRole('button', { name: 'Exporter en CSV' }));
  for (const button of screen.getAllByRole('button')) expect(button.getAttribute('aria-busy')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Exporter en XLSX' }));
  resolve(file);
  await screen.findByRole('status');
  expect(asked).toHaveLength(1);
});

test('a refusal is said, and no file is handed over', async () => {
  const data = { refusal: { code: 'not-found', details: {} } };
  const { files } = show(() =>
    Promise.reject(new TRPCClientError('no', { result: { error: { code: -32000, message: 'no', data } } })),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Exporter en CSV' }));
  await screen.findByText(/n’existe plus ou ne vous est pas ouvert/);
  expect(files).toEqual([]);
});
