// Vitest's global set-up of the project `data`: one PostgreSQL server a run, with a migrated database to copy from.
// The test files get at it through startTestDatabase() in test-database.ts.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDataDirectory } from '../scripts/data-directory.ts'
import { startEmbeddedDatabase } from '../scripts/database/embedded-database.ts'
import { removeOutsidePlace } from '../scripts/database/place.ts'
import { migrate } from '../scripts/migrate.ts'
import { createTestDatabase, type TestServer } from './create-test-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = path.join(tmpdir(), `hoedam-test-${randomBytes(6).toString('hex')}`)
  openDataDirectory(dataDir)
  const database = await startEmbeddedDatabase({ dataDir, unsafe: true })
  const remove = async () => {
    await database.stop()
    removeOutsidePlace(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const server: TestServer = { administratorUrl: database.administratorUrl, appUrl: database.url, template: 'hoedam_template' }
    await migrate(await createTestDatabase(server, server.template, null))
    project.provide('testServer', server)
    return remove
  } catch (error) {
    await remove()
    throw error
  }
}
