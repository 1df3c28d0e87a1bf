/** The network's own catalogue of services, read once when a screen first names one, and again when it changes. */
import type { Catalogue, ServiceLine } from '@iwaa/shared/services/services';
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
export const knowCatalogue = (catalogue: Catalogue): void => void setTold(catalogue);

/** Every service there is or was; empty until it is known. */
export function allServices(): readonly ServiceLine[] {
  const known = told();
  if (known) return known.services;
  reading ??= startReading();
  return reading.data()?.services ?? [];
}

/** Those to choose from today. */
export const services = (): readonly ServiceLine[] => allServices().filter(({ retired }) => !retired);

/** The name of a service in the language of the screen. */
export function serviceInWords(id: string): string {
  const known = allServices().find((service) => service.id === id);
  return known ? nameOf(known) : '…';
}

/** Given in a language, which then decides. */
export const isPerLanguage = (id: string): boolean =>
  allServices().some((service) => service.id === id && service.perLanguage);
