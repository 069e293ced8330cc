// Two projects: `unit` needs nothing but Node; `data` (*.data.test.ts) gets a real PostgreSQL server for the run.
import { defineConfig } from 'vitest/config'

// `server-only` throws unless it is resolved as React's server build does it.
const ssr = { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } }
const elsewhere = ['**/node_modules/**', '.next/**', 'generated/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        ssr,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...elsewhere, '**/*.data.test.ts'] },
      },
      {
        ssr,
        test: { name: 'data', include: ['**/*.data.test.ts'], exclude: elsewhere, globalSetup: ['test/data-setup.ts'], testTimeout: 20_000, hookTimeout: 60_000 },
      },
    ],
  },
})
