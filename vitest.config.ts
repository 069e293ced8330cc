// Two projects: `unit` needs nothing but Node; `data` (*.data.test.ts) gets a real PostgreSQL server for the run.
import { defineConfig } from 'vitest/config'

// `server-only` throws unless it is resolved as React's server build does it.
const ssr = { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } }
// next-intl imports next's files by names that only bundlers complete; Vitest does so for what it takes in itself.
const server = { deps: { inline: ['next-intl'] } }
const elsewhere = ['**/node_modules/**', '.next/**', 'generated/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        ssr,
        test: { name: 'unit', server, include: ['**/*.test.{ts,tsx}'], exclude: [...elsewhere, '**/*.data.test.ts'] },
      },
      {
        ssr,
        test: { name: 'data', server, include: ['**/*.data.test.ts'], exclude: elsewhere, globalSetup: ['test/data-setup.ts'], testTimeout: 20_000, hookTimeout: 60_000 },
      },
    ],
  },
})
