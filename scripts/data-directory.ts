import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'

/** Makes the data directory. All in it is private; under root the database's own user must get through to its folder. */
export function openDataDirectory(dataDir: string): void {
  if (existsSync(dataDir)) {
    if (statSync(dataDir).isDirectory()) return
    throw new Error(`${dataDir} is a file. Give HOEDAM_DATA_DIR a folder, or the name of one to be made.`)
  }
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
}
