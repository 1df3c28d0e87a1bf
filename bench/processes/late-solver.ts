/** Loaded into a process that solves: the solver, which is WebAssembly, is put together three seconds late, while the process itself starts as ever. */
import { setTimeout as pause } from 'node:timers/promises';

// TypeScript knows it of browsers only.
declare const WebAssembly: { readonly instantiate: (...asked: readonly unknown[]) => Promise<unknown> };

const { instantiate } = WebAssembly;

Object.assign(WebAssembly, {
  instantiate: async (...asked: readonly unknown[]) => {
    await pause(3000);
    return instantiate(...asked);
  },
});
