// PostgreSQL refuses to run as root. Where Hoedam is started by root, the server gets an unprivileged user of its own:
// not the user "postgres", whose other servers, if there are any, could then read our files and we theirs.
import { execFileSync, spawnSync } from 'node:child_process'

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

const linuxName = 'hoedam-postgres'
// macOS brings this user for exactly this purpose.
const macName = '_postgres'

/** The user to run the server as; null means: as ourselves. */
export function databaseUser(say: (line: string) => void): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const name = process.platform === 'darwin' ? macName : linuxName
  const known = find(name)
  if (known) return known
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name], {
    encoding: 'utf8',
  })
  // Another start may have made it between our look and our hand.
  const user = find(name)
  if (!user) {
    throw new Error(
      `PostgreSQL refuses to run as root, and making the system user ${name} for it failed (${(made.stderr || made.error?.message || '').trim()}). Start Hoedam as an ordinary user, or make that user yourself.`,
    )
  }
  say(`Made the system user ${name} (no password, no home): PostgreSQL refuses to run as root, so the database runs as ${name}.`)
  return user
}

function find(name: string): SystemUser | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })))
    return uid ? { name, uid, gid: gid! } : null
  } catch {
    return null
  }
}

/** Can this user enter the folder? Asked of the system itself, which knows modes, groups and access lists. */
export function canEnter(folder: string, user: SystemUser | null): boolean {
  if (!user) return true
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' })
  return tried.status === 0
}
