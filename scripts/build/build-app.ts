// Builds the app with `next build` when its sources have changed since the last complete build.
//   tsx scripts/build/build-app.ts
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../settings.mjs'
import { buildServiceWorker } from './build-service-worker.ts'
import { buildInputsHash, hashFiles, listBuildInputs } from './build-inputs.ts'
import { generateClient } from './generate-client.ts'
import { runTool } from './run-tool.ts'
import { stamp } from './stamp.ts'
import { withBuildLock } from './with-build-lock.ts'

const done = stamp(path.join(root, 'generated', 'next-build.stamp'))

// A build is the same for everybody who has these sources: no secret and no address of one installation may get into it.
const private_ = { DATABASE_URL: undefined, NEXTAUTH_SECRET: undefined, NEXTAUTH_URL: undefined, PUBLIC_URL: undefined, HOEDAM_DATA_DIR: undefined }

/** Next must not phone home, nor repair the lock file over the network. */
export const nextEnvironment = { NEXT_TELEMETRY_DISABLED: '1', NEXT_IGNORE_INCORRECT_LOCKFILE: '1' }

/** Answers whether there was anything to do. */
export async function buildApp(signal?: AbortSignal): Promise<boolean> {
  if (isCurrent()) return false
  return withBuildLock(async (lock) => {
    if (isCurrent()) return false
    done.remove()
    const inputs = inputsHash()
    await runTool({
      script: 'next/dist/bin/next',
      args: ['build'],
      env: { ...nextEnvironment, ...private_, NODE_ENV: 'production', NODE_OPTIONS: undefined },
      lock,
      ...(signal ? { signal } : {}),
    })
    await buildServiceWorker(inputs)
    done.write(stampText(inputs))
    return true
  })
}

export function isCurrent(): boolean {
  return done.matches(stampText(inputsHash()))
}

// What is built, and the steps that build it.
function inputsHash(): string {
  return `${buildInputsHash(root)} ${hashFiles(root, listBuildInputs(root, 'scripts/build'))}`
}

// With the build's own id: a build made by hand (npx next build) replaces ours, and then we do not vouch for it.
function stampText(inputs: string): string {
  return `${inputs} ${buildId()}`
}

function buildId(): string {
  try {
    return readFileSync(path.join(root, '.next', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'none'
  }
}

if (import.meta.filename === process.argv[1]) {
  try {
    await generateClient()
    console.log((await buildApp()) ? 'Built.' : 'The last build is current.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
