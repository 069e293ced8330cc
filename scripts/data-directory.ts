import { chmodSync, existsSync, mkdirSync } from 'node:fs'

/** Makes the data directory. All in it is private; under root the database's own user must get through to its folder. */
export function openDataDirectory(dataDir: string): void {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
}
