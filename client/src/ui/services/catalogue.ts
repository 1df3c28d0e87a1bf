/** The network's own catalogue of services, read once when a screen first names one, and again when it changes. */
import type { Catalogue, ServiceLine, StepLine } from '@iwaa/shared/services/services';
import { createRoot, createSignal } from 'solid-js';
import { api } from '../../api.ts';
import { createQuery, type Query } from '../../platform/query.ts';
import { viewer } from '../../platform/session.ts';
import { nameOf } from '../../text/name.ts';

const [told, setTold] = createSignal<Catalogue>();
let reading: Query<Catalogue> | undefined;

/** It lives as long as the application: every screen names services by it. */
const startReading = (): Query<Catalogue> =>
  createRoot(() =>
    createQuery(
      () => api.services.catalogue.query(),
      () => viewer()?.accountId,
      { concerns: (topics) => topics.network },
    ),
  );

/** For tests, and for a page that has just read it: nothing more is asked of the server. */
export const knowCatalogue = (known: Catalogue): void => void setTold(known);

const nothingYet: Catalogue = { services: [], steps: [] };

/** All there is or was; empty until it is known. */
export function catalogue(): Catalogue {
  const known = told();
  if (known) return known;
  reading ??= startReading();
  return reading.data() ?? nothingYet;
}

/** After a change of one's own: read again even if the live line is down. */
export const rereadCatalogue = (): void => reading?.refetch();

/** Those to choose from today. */
export const services = (): readonly ServiceLine[] => catalogue().services.filter(({ retired }) => !retired);
export const steps = (): readonly StepLine[] => catalogue().steps.filter(({ retired }) => !retired);

/** The name of a service in the language of the screen. */
export const serviceInWords = (id: string): string => nameIn(catalogue().services, id);
export const stepInWords = (id: string): string => nameIn(catalogue().steps, id);

function nameIn(lines: readonly StepLine[], id: string): string {
  const known = lines.find((line) => line.id === id);
  return known ? nameOf(known) : '…';
}

/** Given in a language, which then decides. */
export const isPerLanguage = (id: string): boolean =>
  catalogue().services.some((service) => service.id === id && service.perLanguage);
