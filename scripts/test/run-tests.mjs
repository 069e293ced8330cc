// Installs what the tests need, runs the steps, and ends with one line.
import '../process/survive-closed-output.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureInstalled } from '../install.mjs'
import { seconds } from '../progress.mjs'
import { countStep, lastLine, sum } from './count-results.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { runSteps } from './run-steps.mjs'
import { selectSteps, testSteps } from './steps.mjs'

export async function runTests(args) {
  const begun = Date.now()
  const reports = mkdtempSync(path.join(tmpdir(), 'hoedam-reports-'))
  const reportFile = (name) => path.join(reports, `${name}.json`)
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
  let counts
  let failures = []
  try {
    const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',') ?? null
    const steps = selectSteps(testSteps(reportFile), { quick: args.includes('--quick'), only })
    await ensureInstalled()
    if (steps.some((step) => step.counts === 'playwright')) await ensureBrowser()
    ;({ counts, failures } = await runSteps(steps, reportFile))
  } catch (error) {
    console.error(error.message)
    counts = [countStep(1)]
  }
  const total = sum(counts)
  for (const name of failures) console.log(`Failed: ${name}`)
  console.log(`In ${seconds(Date.now() - begun)}:`)
  console.log(lastLine(total))
  process.exit(total.failed > 0 ? 1 : 0)
}
