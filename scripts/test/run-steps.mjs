// Runs the steps, two at a time. A step's output is kept and shown in one piece when the step ends, so that two do not mix.
import { readFileSync } from 'node:fs'
import { spawnTethered } from '../process/spawn-tethered.mjs'
import { seconds } from '../progress.mjs'
import { root } from '../settings.mjs'
import { countPlaywright, countStep, countVitest } from './count-results.mjs'
import { nameFailures } from './name-failures.mjs'

const atOnce = 2

/** Answers the count of each step, and the names of what failed. A step whose need has failed is not run, and counts as failed. */
export async function runSteps(steps, reportFile) {
  const counts = new Map()
  const running = new Map()
  const waiting = [...steps]
  const ticker = setInterval(() => console.log(`… still at ${[...running.keys()].join(', ')}`), 20_000)
  try {
    while (waiting.length > 0 || running.size > 0) {
      let step
      while ((step = nextStep(waiting, running, counts))) {
        waiting.splice(waiting.indexOf(step), 1)
        const { name } = step
        running.set(name, { step, done: runStep(step, counts, reportFile).then((count) => counts.set(name, count) && running.delete(name)) })
      }
      await Promise.race([...running.values()].map(({ done }) => done))
    }
  } finally {
    clearInterval(ticker)
  }
  const failed = steps.filter(({ name }) => counts.get(name).failed > 0)
  return { counts: [...counts.values()], failures: failed.flatMap((step) => nameFailures(step, step.counts ? read(reportFile(step.name)) : null)) }
}

function nextStep(waiting, running, counts) {
  if (running.size >= atOnce || [...running.values()].some(({ step }) => step.alone)) return undefined
  const isOver = (name) => counts.has(name) || !(waiting.some((step) => step.name === name) || running.has(name))
  const ready = waiting.filter((step) => [...step.needs, ...(step.after ?? [])].every(isOver))
  return ready.find((step) => !step.alone) ?? (running.size === 0 ? ready[0] : undefined)
}

async function runStep(step, counts, reportFile) {
  const broken = step.needs.filter((need) => counts.get(need).failed > 0)
  if (broken.length > 0) {
    console.log(`\n── ${step.name}: not run, because ${broken.join(' and ')} failed`)
    return countStep(1)
  }
  console.log(`── ${step.name} …`)
  const begun = Date.now()
  let output = ''
  let exitCode = 0
  for (const command of step.commands) {
    const result = await run(command, step.env)
    output += result.output
    exitCode = result.exitCode
    if (exitCode !== 0) break
  }
  const count = countOf(step, exitCode, reportFile)
  const words = count.failed === 0 && step.showLast ? output.trimEnd().split('\n').slice(-step.showLast).join('\n') : output.trimEnd()
  console.log(`\n── ${step.name}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${seconds(Date.now() - begun)}${words ? `\n${words}` : ''}\n`)
  return count
}

async function run([command, ...args], env = {}) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  const child = spawnTethered({ command, args, cwd: root, env: { ...process.env, ...colour, ...env }, stdout: 'pipe', stderr: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk.toString()))
  const { code } = await child.exited
  return { exitCode: code, output }
}

function countOf(step, exitCode, reportFile) {
  if (step.counts === 'vitest') return countVitest(read(reportFile(step.name)), exitCode)
  if (step.counts === 'playwright') return countPlaywright(read(reportFile(step.name)), exitCode)
  return countStep(exitCode)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
