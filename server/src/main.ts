import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What was compiled at an earlier start is not compiled again: after a crash that is half a second sooner back. Where it cannot be kept Node goes on without.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'));
await import('./run.ts');
