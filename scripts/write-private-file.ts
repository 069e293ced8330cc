import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Writes a file that only its owner may read; it appears whole or not at all, also when the power fails. */
export function writePrivateFile(file: string, text: string): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  const handle = openSync(aside, 'wx', 0o600)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(aside, file)
}
