// Does something with the app's database, whether the app runs or not.
import path from 'node:path'
import { openDataDirectory } from '../data-directory.ts'
import { migrate } from '../migrate.ts'
import { acquireLock, type LockContent } from '../process/lock.mjs'
import { lockFile, type Settings } from '../settings.mjs'
import { credentials } from './credentials.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { requireDatabase } from './require-database.ts'
import { readPostmasterFile } from './postmaster-file.ts'

/** Uses the operator's database, else the running embedded one, else starts that for as long as the work takes. */
export async function withDatabase<T>(settings: Settings, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  if (settings.externalDatabaseUrl) {
    await requireDatabase(settings.externalDatabaseUrl)
    return work(settings.externalDatabaseUrl)
  }
  openDataDirectory(settings.dataDir)
  const taken = await acquireLock(lockFile(settings.dataDir), { waitMs: 0 })
  if (taken.holder) {
    if (taken.holder.state !== 'serving') throw new Error('Hoedam is just starting. Try again when it says that it is ready.')
    return work(urlOfRunning(settings.dataDir, taken.holder))
  }
  try {
    const database = await startEmbeddedDatabase({
      dataDir: settings.dataDir,
      onProcess: (started) => taken.lock.update({ children: [{ name: 'database', ...started }] }),
    })
    try {
      await migrate(database.url)
      return await work(database.url)
    } finally {
      await database.stop()
    }
  } finally {
    taken.lock.release()
  }
}

function urlOfRunning(dataDir: string, holder: LockContent): string {
  const running = readPostmasterFile(path.join(dataDir, 'postgres'))
  const isOurs = holder.children.some((child) => child.name === 'database' && child.pid === running?.pid)
  if (!running?.port || !isOurs) throw new Error(`Hoedam runs, but not with the database in ${dataDir}: it was started with DATABASE_URL. Give the same DATABASE_URL here.`)
  return `postgresql://hoedam:${credentials(dataDir, true).app}@127.0.0.1:${running.port}/hoedam`
}
