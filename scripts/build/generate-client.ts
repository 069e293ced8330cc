// Generates the Prisma client from prisma/schema.prisma into generated/prisma, when the schema or Prisma has changed.
//   tsx scripts/build/generate-client.ts
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../settings.mjs'
import { hashFiles } from './build-inputs.ts'
import { runTool } from './run-tool.ts'
import { stamp } from './stamp.ts'
import { withBuildLock } from './with-build-lock.ts'

const done = stamp(path.join(root, 'generated', 'prisma-client.stamp'))

/** Answers whether there was anything to do. */
export async function generateClient(signal?: AbortSignal): Promise<boolean> {
  if (isCurrent()) return false
  return withBuildLock(async (lock) => {
    if (isCurrent()) return false
    done.remove()
    await runTool({
      script: 'prisma/build/index.js',
      args: ['generate'],
      // Prisma would download an engine that generating does not use; any file in its place keeps it from that.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      quiet: true,
      lock,
      ...(signal ? { signal } : {}),
    })
    done.write(wanted())
    return true
  })
}

function isCurrent(): boolean {
  return existsSync(path.join(root, 'generated', 'prisma', 'client.ts')) && done.matches(wanted())
}

function wanted(): string {
  const prisma = JSON.parse(readFileSync(path.join(root, 'node_modules', 'prisma', 'package.json'), 'utf8')) as { version: string }
  return `${prisma.version} ${hashFiles(root, ['prisma/schema.prisma'])}`
}

if (import.meta.filename === process.argv[1]) {
  try {
    const words = (await generateClient()) ? 'Generated the database client.' : 'The database client is current.'
    if (!process.argv.includes('--quiet')) console.log(words)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
