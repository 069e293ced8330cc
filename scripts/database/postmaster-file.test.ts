import { describe, expect, it } from 'vitest'
import { parsePostmasterFile } from './postmaster-file.ts'
import { isServerOf } from './stop-orphan.ts'

const lines = ['4242', '/data/postgres', '1795317461', '55440', '', '127.0.0.1', '  1234567  8', 'ready   ', '']

describe('parsePostmasterFile', () => {
  it('reads who the server is, where it listens and whether it is ready', () => {
    expect(parsePostmasterFile(lines.join('\n'))).toEqual({ pid: 4242, port: 55440, ready: true })
    expect(parsePostmasterFile(lines.with(7, 'starting').join('\n'))).toMatchObject({ ready: false })
  })
  it('reads a file that the server has only begun', () => {
    expect(parsePostmasterFile('4242\n/data/postgres\n')).toEqual({ pid: 4242, port: null, ready: false })
  })
  it.each(['', 'x\n', '0\n'])('takes %j for nothing', (text) => {
    expect(parsePostmasterFile(text)).toBeNull()
  })
})

describe('isServerOf', () => {
  it('knows our server by its program and its folder', () => {
    expect(isServerOf('/data/postgres', '/x/bin/postgres -D /data/postgres -c port=5')).toBe(true)
  })
  it.each(['/x/bin/postgres -D /data/postgres2 -c port=5', '/x/bin/postgres -D /data', 'vim -D /data/postgres', ''])('does not take %j for it', (line) => {
    expect(isServerOf('/data/postgres', line)).toBe(false)
  })
})
