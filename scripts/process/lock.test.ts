import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquireLock, liveHolder, parseLock, readLock } from './lock.mjs'
import { processIdentity } from './process-identity.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hoedam-lock-'))
  file = path.join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const impatient = { waitMs: 0, stoppingWaitMs: 0 }
const content = (changes: object) => JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), token: 'other', state: 'serving', url: 'http://x', children: [], ...changes })

describe('parseLock', () => {
  it('reads a whole lock and fills in what an older one lacks', () => {
    expect(parseLock('{"pid":1,"identity":"a","token":"t"}')).toEqual({ pid: 1, identity: 'a', token: 't', state: 'starting', url: null, children: [] })
  })
  it.each(['', '{', 'null', '{"pid":"1","identity":"a","token":"t"}', '{"pid":1}'])('takes %j for no lock', (text) => {
    expect(parseLock(text)).toBeNull()
  })
})

describe('acquireLock', () => {
  it('takes a free lock, keeps it to itself, and releases it', async () => {
    const { lock } = await acquireLock(file, impatient)
    expect(liveHolder(file)?.pid).toBe(process.pid)
    lock!.update({ state: 'serving', url: 'http://here' })
    const second = await acquireLock(file, impatient)
    expect(second.holder?.url).toBe('http://here')
    lock!.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over from an owner whose process has gone, and tells what it left', async () => {
    writeFileSync(file, content({ pid: 2 ** 22 + 1, identity: 'gone', children: [{ name: 'app', pid: 5, identity: 'x' }] }))
    const taken = await acquireLock(file, impatient)
    expect(taken.lock && taken.previous?.children).toEqual([{ name: 'app', pid: 5, identity: 'x' }])
    taken.lock!.release()
  })

  it('does not mistake a later process with the same number for the owner', async () => {
    writeFileSync(file, content({ identity: 'an earlier start' }))
    expect((await acquireLock(file, impatient)).lock).toBeDefined()
  })

  it('takes over a file that is no lock', async () => {
    writeFileSync(file, 'half a wor')
    expect((await acquireLock(file, impatient)).lock).toBeDefined()
  })

  it('waits for a holder that is stopping', async () => {
    writeFileSync(file, content({ state: 'stopping' }))
    setTimeout(() => rmSync(file), 200)
    expect((await acquireLock(file, { waitMs: 0, stoppingWaitMs: 5_000 })).lock).toBeDefined()
  })

  it('gives a dead owner’s lock to one of many that want it', async () => {
    writeFileSync(file, content({ identity: 'gone' }))
    const all = await Promise.all(Array.from({ length: 8 }, () => acquireLock(file, impatient)))
    expect(all.filter((one) => one.lock)).toHaveLength(1)
    expect(readLock(file)).not.toBeNull()
  })

  it('no longer changes or releases a lock that another has taken', async () => {
    const { lock } = await acquireLock(file, impatient)
    writeFileSync(file, content({}))
    lock!.update({ url: 'http://mine' })
    lock!.release()
    expect(readLock(file)?.url).toBe('http://x')
  })
})
