// Brings the database of DATABASE_URL to what the app expects: tables, content, first accounts.
// A program of its own, run by serve.ts: it needs the app's modules (--conditions=react-server), the server that stays does not.
// Each step can be killed at any moment and done again. Add a step to the list; it runs in its place.
import path from 'node:path'
import { migrate } from './migrate.ts'
import { loadContent } from './load-content.ts'
import { ensureDemoAccounts } from './demo-accounts.ts'
import { administratorLink } from './administrator-link.ts'
import { fillRollups } from './fill-rollups.ts'

/** What serve.ts is told at the end: lines that say how to sign in. */
export interface Prepared {
  signIn: string[]
}

interface Place {
  databaseUrl: string
  dataDir: string
  /** Is a demo classroom wanted? */
  demo: boolean
  /** Has no start on this data directory come to its end yet? */
  firstStart: boolean
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
    title: 'Rollups',
    run: ({ databaseUrl }) => fillRollups(databaseUrl),
  },
  {
    title: 'Demo classroom',
    async run({ databaseUrl, dataDir, demo, firstStart, signIn }) {
      if (!demo) return 'not wanted here'
      const classroom = await ensureDemoAccounts(databaseUrl, dataDir)
      if (!classroom) return 'none: it was removed, or there were accounts already'
      const file = path.join(dataDir, 'demo-accounts.json')
      if (!firstStart) {
        signIn.push(`The demo accounts and their passwords are in ${file}.`)
        return 'made before'
      }
      signIn.push(`Demo accounts (also in ${file}):`, line('teacher', classroom.teacher))
      for (const learner of classroom.learners) signIn.push(line('learner', learner))
      return 'made'
    },
  },
  {
    title: 'Administrator',
    async run({ baseUrl, signIn }) {
      const link = await administratorLink()
      if (!link) return 'there is one'
      signIn.push('To become the administrator, open this link; it works once:', `  ${new URL(link, baseUrl)}`)
      return 'none yet, a one-time link is below'
    },
  },
]

function line(role: string, { name, password }: { name: string; password: string }): string {
  return `  ${role}  ${name}  password: ${password}`
}

async function main(): Promise<Prepared> {
  const { DATABASE_URL, HOEDAM_DATA_DIR, HOEDAM_DEMO, HOEDAM_BASE_URL, HOEDAM_FIRST_START } = process.env
  if (!DATABASE_URL || !HOEDAM_DATA_DIR || !HOEDAM_BASE_URL) throw new Error('This script is run by serve.ts.')
  const place: Place = {
    databaseUrl: DATABASE_URL,
    dataDir: HOEDAM_DATA_DIR,
    demo: HOEDAM_DEMO === '1',
    firstStart: HOEDAM_FIRST_START === '1',
    baseUrl: HOEDAM_BASE_URL,
    signIn: [],
  }
  for (const step of steps) console.log(`${step.title}: ${await step.run(place)}`)
  return { signIn: place.signIn }
}

// Without our parent nobody waits for the result, and somebody else may be starting on the same database.
process.on('disconnect', () => process.exit(1))
try {
  const prepared = await main()
  // Leaving by exit: the app's modules keep connections open for as long as the process lives.
  process.send?.(prepared, () => process.exit(0))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
