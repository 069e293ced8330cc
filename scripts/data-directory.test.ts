import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataDirectory } from './data-directory'
import { credentials } from './database/credentials'
import { readSettings } from './settings.mjs'
import { appEnvironment } from './start/app-environment'

let dir: string
beforeEach(() => { dir = mkdtempSync(path.join(tmpdir(), 'hoedam-data-directory-')) })
afterEach(() => rmSync(dir, { recursive: true }))

describe('the data directory', () => {
  it('is made where there is none', () => {
    openDataDirectory(path.join(dir, 'a', 'b'))
    expect(existsSync(path.join(dir, 'a', 'b'))).toBe(true)
  })

  it('is refused in a sentence where it is a file', () => {
    writeFileSync(path.join(dir, 'file'), '')
    expect(() => openDataDirectory(path.join(dir, 'file'))).toThrow(/file is a file\. Give HOEDAM_DATA_DIR a folder/)
  })

  it.each(['garbage', '{}', '{"administrator":"x"}', ''])('says what to do with passwords that are %j', (text) => {
    const file = path.join(dir, 'postgres-passwords.json')
    writeFileSync(file, text)
    expect(() => credentials(dir, true)).toThrow(`The passwords to the database in ${file} cannot be read. Put that file back from your backup.`)
  })

  it('keeps the passwords that it made', () => {
    expect(credentials(dir, false)).toEqual(credentials(dir, true))
  })

  it('says what to do with a secret that is cut off', () => {
    const settings = { ...readSettings({}), dataDir: dir }
    const secret = () => appEnvironment(settings, 'postgresql://u:p@127.0.0.1/d', {}).NEXTAUTH_SECRET
    expect(secret()).toHaveLength(43)
    writeFileSync(path.join(dir, 'secret'), 'short\n')
    expect(secret).toThrow(/secret is cut off\. Put that file back from your backup, or delete it/)
  })
})
