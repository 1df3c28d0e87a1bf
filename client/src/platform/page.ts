import { type Component, lazy } from 'solid-js';
import { speakOfEverything } from '../text/index.ts';

/** A page that is loaded when first visited, with the words that only such pages say. */
export const page = (load: () => Promise<Component>) =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), speakOfEverything()]);
    return { default: Page };
  });
