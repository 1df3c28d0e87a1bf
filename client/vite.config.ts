/// <reference types="vitest/config" />
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

// What a phone bought in 2020 runs with the updates it was given. All of these know <dialog> and logical properties.
const oldestBrowsers = ['chrome97', 'firefox98', 'safari15.4'];
const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid()],
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: { chrome: version(97), firefox: version(98), safari: version(15, 4) } },
  },
  build: {
    target: oldestBrowsers,
    cssMinify: 'lightningcss',
    modulePreload: { polyfill: false },
    // A data: address would be an inline asset; the content policy allows files of our own only.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What many pages share is one file: far away each request costs more than the lines that a page would not need.
            { name: 'shared', minShareCount: 6 },
            // So are the few lines that the board, for which most people wait first, has in common with two pages.
            { name: 'lines', test: /src\/(ui\/marks|text\/role)\b/ },
          ],
        },
      },
      // On a slow machine it would tell a stranger how long Solid's compiler took.
      checks: { pluginTimings: false },
    },
  },
  test: { setupFiles: [`${import.meta.dirname}/test/setup.ts`] },
  // The host stays the browser's, because the server refuses a change whose origin is another one.
  server: {
    host: '127.0.0.1',
    proxy: { '/trpc': { target: `http://127.0.0.1:${process.env['PORT'] ?? 4000}`, changeOrigin: false } },
  },
});
