import { keepCompiled } from './platform/compiled.ts';

// After a crash that is half a second sooner back.
keepCompiled();
await import('./run.ts');
