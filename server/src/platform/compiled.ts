import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** What was compiled once is not compiled again by the next process or thread: call it first, then import. Where it cannot be kept Node goes on without. */
export const keepCompiled = () =>
  enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/compiled'));
