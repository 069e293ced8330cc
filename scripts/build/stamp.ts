// A stamp says what a thing was made from. It is removed before the making and written after it:
// a making that was killed halfway leaves none, and is done again.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Stamp {
  matches(text: string): boolean
  remove(): void
  write(text: string): void
}

export function stamp(file: string): Stamp {
  return {
    matches(text) {
      try {
        return readFileSync(file, 'utf8') === text
      } catch {
        return false
      }
    },
    remove: () => rmSync(file, { force: true }),
    write(text) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, text)
      renameSync(`${file}.new`, file)
    },
  }
}
