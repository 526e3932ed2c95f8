import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// One PostgreSQL for the whole run, brought up by the platform before the first test that wants it.
const harness = 'packages/platform/src/harness-setup.ts';
const globalSetup = existsSync(harness) ? [`./${harness}`] : [];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node', environment: 'node', globalSetup, testTimeout: 30_000, hookTimeout: 60_000,
          include: ['packages/**/*.test.ts', 'server/**/*.test.ts', 'tools/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/**/*.test.ts', 'chaos/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      { test: { name: 'house', environment: 'node', globalSetup, testTimeout: 120_000, hookTimeout: 120_000, include: ['architecture/**/*.test.ts'], exclude: ['architecture/planted/**'] } },
      { extends: './apps/miniapp/vite.config.ts', test: { name: 'miniapp', root: './apps/miniapp', environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] } },
      { extends: './apps/console/vite.config.ts', test: { name: 'console', root: './apps/console', environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] } },
    ],
    // Two cores; each worker has a database of its own.
    maxWorkers: 2,
  },
});
