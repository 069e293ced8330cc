import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { commandLine, isSameProcess, parseProcStat, parentPid, processIdentity } from './process-identity.mjs'

describe('parseProcStat', () => {
  it('is not confused by a program name with spaces and brackets', () => {
    const rest = ['S', '7', ...Array.from({ length: 17 }, () => '0'), '12345', '0'].join(' ')
    expect(parseProcStat(`42 (a) b (c) ${rest}`)).toEqual({ state: 'S', parentPid: 7, startTicks: '12345' })
  })
})

describe('processIdentity', () => {
  it('stays the same for a running process and ends with it', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    await once(child, 'spawn')
    const named = { pid: child.pid!, identity: processIdentity(child.pid!) }
    expect(isSameProcess(named)).toBe(true)
    expect(parentPid(named.pid)).toBe(process.pid)
    expect(isSameProcess({ ...named, identity: 'another start' })).toBe(false)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isSameProcess(named)).toBe(false)
  })
  it('knows no process by a number that is none', () => {
    for (const pid of [0, -1, Number.NaN, 2 ** 22 + 1]) expect(processIdentity(pid)).toBeNull()
  })
})

describe('commandLine', () => {
  it('tells how a process was started, and nothing of one that is gone', () => {
    expect(commandLine(process.pid)).toContain('node')
    expect(commandLine(2 ** 22 + 1)).toBe('')
  })
})
