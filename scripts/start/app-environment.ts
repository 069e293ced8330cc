// The environment the app runs in: what the operator set, completed by what we found or made.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nextEnvironment } from '../build/build-app.ts'
import { writePrivateFile } from '../write-private-file.ts'
import type { Environment } from '../process/spawn-tethered.mjs'
import type { Settings } from '../settings.mjs'

export function appEnvironment(settings: Settings, databaseUrl: string, operators: Environment = process.env): Environment {
  const environment: Environment = {
    ...operators,
    ...nextEnvironment,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: operators.NEXTAUTH_SECRET || secret(settings.dataDir),
    HOEDAM_DATA_DIR: settings.dataDir,
    HOST: settings.host,
    PORT: String(settings.port),
  }
  // One of the two: a fixed public address, or the address that the request itself came to.
  delete environment.NEXTAUTH_URL
  delete environment.AUTH_TRUST_HOST
  if (settings.publicUrl) environment.NEXTAUTH_URL = settings.publicUrl
  else environment.AUTH_TRUST_HOST = '1'
  return environment
}

/** Signs the sessions: made once, kept beside the data. */
function secret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file)) writePrivateFile(file, randomBytes(32).toString('base64url') + '\n')
  const kept = readFileSync(file, 'utf8').trim()
  if (kept.length >= 32) return kept
  throw new Error(`The secret in ${file} is cut off. Put that file back from your backup, or delete it: then everybody has to sign in once more, and links in mails sent before no longer work.`)
}
