/** Every component test starts on a clean page, in French. */
import { cleanup } from '@solidjs/testing-library';
import { afterEach, beforeAll } from 'vitest';
import { speak } from '../src/text/index.ts';

beforeAll(() => speak('fr'));
afterEach(cleanup);
