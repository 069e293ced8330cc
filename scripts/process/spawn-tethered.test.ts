import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSameProcess, processIdentity } from './process-identity.mjs'
import { spawnTethered } from './spawn-tethered.mjs'

const forever = ['-e', 'setInterval(() => {}, 1000)']

async function gone(named: { pid: number; identity: string | null }): Promise<boolean> {
  for (let waited = 0; waited < 5_000 && isSameProcess(named); waited += 50) await sleep(50)
  return !isSameProcess(named)
}

describe('spawnTethered', () => {
  it('tells how the program ended', async () => {
    const run = spawnTethered({ command: process.execPath, args: ['-e', 'process.exit(7)'] })
    expect(await run.exited).toEqual({ code: 7, signal: null })
  })
  it('says when a program cannot be started', async () => {
    await expect(spawnTethered({ command: '/no/such/program', args: [] }).started).rejects.toThrow()
  })
  it('stops the program when asked, harder when it does not listen', async () => {
    const run = spawnTethered({ command: process.execPath, args: ['-e', 'process.on("SIGTERM", () => {}); console.log(1); setInterval(() => {}, 1000)'], stdout: 'pipe' })
    const started = await run.started
    await once(run.stdout!, 'data')
    await run.stop([{ signal: 'SIGTERM', waitMs: 100 }])
    expect(await gone(started)).toBe(true)
  })
  it('stops the program, and what that has started, when its owner is killed', async () => {
    const module = path.join(import.meta.dirname, 'spawn-tethered.mjs')
    const nested = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(forever)}, { stdio: 'ignore' }).on('spawn', function () { console.log(this.pid) }); setInterval(() => {}, 1000)`
    const owner = spawn(
      process.execPath,
      ['--input-type=module', '-e', `import { spawnTethered } from ${JSON.stringify(module)}; const run = spawnTethered({ command: process.execPath, args: ['-e', ${JSON.stringify(nested)}] }); console.log((await run.started).pid)`],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let words = ''
    owner.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()))
    while (words.trim().split('\n').length < 2) await sleep(20)
    const processes = words.trim().split('\n').map((pid) => ({ pid: Number(pid), identity: processIdentity(Number(pid)) }))
    expect(processes.every(isSameProcess)).toBe(true)
    owner.kill('SIGKILL')
    for (const one of processes) expect(await gone(one)).toBe(true)
  })
})
