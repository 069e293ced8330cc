// `npm run account`: finds the database, then runs the command (account.ts) on it.
import { withDatabase } from './database/with-database.ts'
import { readSettings } from './settings.mjs'
import { appEnvironment } from './start/app-environment.ts'

const settings = readSettings()
try {
  await withDatabase(settings, async (databaseUrl) => {
    Object.assign(process.env, appEnvironment(settings, databaseUrl))
    // Only now: the app's modules read the environment when they are loaded.
    const { runAccountCommand } = await import('./account.ts')
    console.log(await runAccountCommand(process.argv.slice(2)))
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
process.exit()
