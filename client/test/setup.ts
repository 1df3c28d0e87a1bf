/** Every component test starts on a clean page, in French, with the catalogue that the product comes with at hand. */
import { cleanup } from '@solidjs/testing-library';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { setViewer } from '../src/platform/viewer.ts';
import { speak, speakOfEverything } from '../src/text/index.ts';
import { knowCatalogue } from '../src/ui/services/catalogue.ts';

const service = (id: string, nameFr: string) => ({
  id,
  nameFr,
  nameAr: nameFr,
  nameEn: nameFr,
  counted: 'person' as const,
  perLanguage: id === 'interpreting',
  retired: false,
  version: 1,
});

beforeAll(async () => {
  knowCatalogue({
    steps: [{ id: 'papers', nameFr: 'papiers', nameAr: 'وثائق', nameEn: 'papers', retired: false, version: 1 }],
    services: [
      service('medical', 'suivi médical'),
      service('interpreting', 'interprétariat'),
      service('legal-aid', 'aide juridique'),
      service('schooling', 'école'),
    ],
  });
  await speakOfEverything();
  await speak('fr');
});
afterEach(cleanup);
// The next file finds the page as if it had just been opened.
afterAll(() => {
  vi.unstubAllGlobals();
  setViewer(undefined);
});
