import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDataDirectory } from '../data-directory.ts'
import { migrate } from '../migrate.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { removeOutsidePlace } from './place.ts'

/** Does something with an empty, migrated database that lasts no longer than the work. It is quicker than a real one: nothing has to survive a power cut. */
export async function withThrowawayDatabase<T>(work: (place: { url: string; dataDir: string }) => Promise<T>): Promise<T> {
  const dataDir = path.join(tmpdir(), `hoedam-throwaway-${randomBytes(6).toString('hex')}`)
  openDataDirectory(dataDir)
  const server = await startEmbeddedDatabase({ dataDir, unsafe: true })
  try {
    await migrate(server.url)
    return await work({ url: server.url, dataDir })
  } finally {
    await server.stop()
    removeOutsidePlace(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
