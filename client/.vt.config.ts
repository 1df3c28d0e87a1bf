import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', test: { projects: [{ extends: 'client/vite.config.ts', root: 'client', test: { name: 'dom', include: ['src/**/*.test.tsx'], environment: 'happy-dom' } }] } });
