import { defineConfig } from 'vitest/config';

// The rules alone: they need no database and no browser.
export default defineConfig({ test: { environment: 'node', include: ['packages/domain/src/**/*.test.ts'], setupFiles: ['tools/mutation/fewer-runs.ts'], testTimeout: 30_000 } });
