// Brings the database of DATABASE_URL to what the app expects: tables, content, first accounts.
// A program of its own, run by serve.ts: it needs the app's modules (--conditions=react-server), the server that stays does not.
// Each step can be killed at any moment and done again. Add a step to the list; it runs in its place.
import { migrate } from './migrate.ts'
import { loadContent } from './load-content.ts'
import { ensureDemoAccounts } from './demo-accounts.ts'
import { administratorLink } from './administrator-link.ts'

/** What serve.ts is told at the end: lines that say how to sign in. */
export interface Prepared {
  signIn: string[]
}

interface Place {
  databaseUrl: string
  dataDir: string
  demo: boolean
  baseUrl: string
  signIn: string[]
}

interface Step {
  title: string
  run(place: Place): Promise<string>
}

const steps: Step[] = [
  {
    title: 'Database',
    async run({ databaseUrl }) {
      const applied = await migrate(databaseUrl)
      return applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date'
    },
  },
  {
    title: 'Content',
    run: ({ databaseUrl }) => loadContent(databaseUrl),
  },
  {
    title: 'Demo classroom',
    async run({ databaseUrl, dataDir, demo, signIn }) {
      if (!demo) return 'not wanted here'
      const classroom = await ensureDemoAccounts(databaseUrl, dataDir)
      if (!classroom) return 'none, because there are accounts already'
      for (const [role, account] of [['teacher', classroom.teacher], ...classroom.learners.map((learner) => ['learner', learner])] as [string, { name: string; password: string }][]) {
        signIn.push(`  ${role}  ${account.name}  ${account.password}`)
      }
      return `ready, passwords in ${dataDir}/demo-accounts.json`
    },
  },
  {
    title: 'Administrator',
    async run({ baseUrl, signIn }) {
      const path = await administratorLink()
      if (!path) return 'there is one'
      signIn.push(`  become the administrator, once: ${new URL(path, baseUrl)}`)
      return 'a one-time link is below'
    },
  },
]

async function main(): Promise<void> {
  const { DATABASE_URL, HOEDAM_DATA_DIR, HOEDAM_DEMO, HOEDAM_BASE_URL } = process.env
  if (!DATABASE_URL || !HOEDAM_DATA_DIR || !HOEDAM_BASE_URL) throw new Error('This script is run by serve.ts.')
  const place: Place = { databaseUrl: DATABASE_URL, dataDir: HOEDAM_DATA_DIR, demo: HOEDAM_DEMO === '1', baseUrl: HOEDAM_BASE_URL, signIn: [] }
  for (const step of steps) console.log(`${step.title}: ${await step.run(place)}`)
  process.send?.({ signIn: place.signIn } satisfies Prepared)
}

// Without our parent nobody waits for the result, and somebody else may be starting on the same database.
process.on('disconnect', () => process.exit(1))
try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
process.disconnect?.()
