// The embedded database's two passwords, made once and kept in <data dir>/postgres-passwords.json (mode 600):
// one for the administrator of the server (starting, backup), one for the app, which owns its database and nothing else.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writePrivateFile } from '../write-private-file.ts'

export interface Credentials {
  administrator: string
  app: string
}

/** Reads the passwords, or makes them where there is no cluster yet that would need the lost ones. */
export function credentials(dataDir: string, clusterExists: boolean): Credentials {
  const file = path.join(dataDir, 'postgres-passwords.json')
  if (existsSync(file)) return readCredentials(file)
  if (clusterExists) {
    throw new Error(`The database in ${path.join(dataDir, 'postgres')} is there, but the passwords to it (${file}) are not. Put that file back from your backup.`)
  }
  const made = { administrator: password(), app: password() }
  writePrivateFile(file, JSON.stringify(made) + '\n')
  return made
}

function readCredentials(file: string): Credentials {
  try {
    const { administrator, app } = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof administrator === 'string' && typeof app === 'string') return { administrator, app }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Error(`The passwords to the database in ${file} cannot be read. Put that file back from your backup.`)
}

// Letters, digits, - and _ only: safe in a URL and in SQL without quoting.
function password(): string {
  return randomBytes(24).toString('base64url')
}
