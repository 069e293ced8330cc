// Decides where the database files and the PostgreSQL programs are.
// Normally: the files in <data dir>/postgres, the programs in node_modules. But the user that the server runs as when
// Hoedam is started by root must be able to enter both folders, and it cannot enter a clone under /root (mode 700).
// Opening /root to it would open root's home to everybody, so then both are kept under /var/lib/hoedam,
// and <data dir>/postgres is a link to the files.
import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packagedBinaries, type Binaries } from './binaries.ts'
import { canEnter, type SystemUser } from './system-user.ts'

const outside = '/var/lib/hoedam'

/** The folder of the cluster, which need not exist yet; then its parent can be entered by the server's user. */
export function placeCluster(dataDir: string, user: SystemUser | null, say: (line: string) => void): string {
  const inside = path.join(dataDir, 'postgres')
  const link = linkTarget(inside)
  if (link) return checkedPlace(link, dataDir)
  if (existsSync(inside) || canEnter(dataDir, user)) return inside
  const place = path.join(outside, `${path.basename(path.dirname(dataDir))}-${randomBytes(4).toString('hex')}`)
  mkdirSync(place, { recursive: true })
  chmodSync(outside, 0o755)
  chmodSync(place, 0o711)
  writeFileSync(path.join(place, 'belongs-to'), realpathSync(dataDir) + '\n')
  symlinkSync(path.join(place, 'postgres'), inside)
  say(`The user ${user!.name} cannot enter ${dataDir}, so the database files are kept in ${place}; ${inside} is a link to them. Back up both.`)
  return path.join(place, 'postgres')
}

/** The programs, from a folder that the server's user can enter. */
export function placeBinaries(user: SystemUser | null): Binaries {
  const packaged = packagedBinaries()
  if (canEnter(path.join(packaged.folder, 'bin'), user)) return packaged
  const folder = path.join(outside, `postgresql-${packaged.version}`)
  if (!existsSync(folder)) {
    mkdirSync(outside, { recursive: true })
    chmodSync(outside, 0o755)
    // Copied aside and renamed, so that a copy that was killed halfway is never used.
    const aside = `${folder}.new-${randomBytes(4).toString('hex')}`
    cpSync(packaged.folder, aside, { recursive: true, verbatimSymlinks: true })
    chmodSync(aside, 0o755)
    try {
      renameSync(aside, folder)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
  }
  for (const name of readdirSync(outside)) {
    if (name.startsWith(`postgresql-${packaged.version}.new-`) && isOld(path.join(outside, name))) rmSync(path.join(outside, name), { recursive: true, force: true })
  }
  return { ...packaged, folder }
}

// Half-made copies are swept, but not one that another start is making right now.
function isOld(folder: string): boolean {
  return Date.now() - lstatSync(folder).mtimeMs > 10 * 60_000
}

function linkTarget(file: string): string | null {
  try {
    return lstatSync(file).isSymbolicLink() ? path.resolve(path.dirname(file), readlinkSync(file)) : null
  } catch {
    return null
  }
}

// A data directory that was copied brings the same link: two servers must not share one set of files.
function checkedPlace(cluster: string, dataDir: string): string {
  const note = path.join(path.dirname(cluster), 'belongs-to')
  if (!existsSync(note)) return cluster
  const here = realpathSync(dataDir)
  const owner = readFileSync(note, 'utf8').trim()
  if (owner === here) return cluster
  if (linkTarget(path.join(owner, 'postgres')) === cluster) {
    throw new Error(
      `${dataDir} is a copy of ${owner}, and both point to the same database files (${cluster}). Start Hoedam from ${owner}, or remove the link ${path.join(dataDir, 'postgres')} to begin with an empty database here.`,
    )
  }
  writeFileSync(note, here + '\n')
  return cluster
}

/** For a cluster that is there already, and that its owner cannot reach (any more). */
export function requireEntry(folder: string, user: SystemUser | null): void {
  if (canEnter(folder, user)) return
  throw new Error(
    `The database server runs as ${user!.name}, who cannot enter ${folder}. Start Hoedam as the user the folder belongs to, or set HOEDAM_DATA_DIR to a folder that every user may enter (mode 711 will do, and so must its parents).`,
  )
}

/** Removes what placeCluster made outside of a data directory that is thrown away; for tests. */
export function removeOutsidePlace(dataDir: string): void {
  const cluster = linkTarget(path.join(dataDir, 'postgres'))
  if (cluster?.startsWith(`${outside}/`)) rmSync(path.dirname(cluster), { recursive: true, force: true })
}
