// Two projects: `unit` needs nothing but Node; `data` (*.data.test.ts) gets a real PostgreSQL server for the run.
import { defineConfig } from 'vitest/config'

// `server-only` throws unless it is resolved as React's server build does it.
const ssr = { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } }
// next-intl's main file wants a bundler that knows "use client"; what works without one is use-intl, which it passes on.
const resolve = { alias: [{ find: /^next-intl$/, replacement: 'use-intl/core' }] }
const elsewhere = ['**/node_modules/**', '.next/**', 'generated/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        ssr,
        resolve,
        // Not isolated: a process for every file costs more than the tests (22 s against 9 s). A test that changes the world puts it back.
        // Time enough on a busy machine: no test is about time.
        test: { name: 'unit', isolate: false, testTimeout: 60_000, include: ['**/*.test.{ts,tsx}'], exclude: [...elsewhere, '**/*.data.test.ts'] },
      },
      {
        ssr,
        resolve,
        test: { name: 'data', include: ['**/*.data.test.ts'], exclude: elsewhere, globalSetup: ['test/data-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
