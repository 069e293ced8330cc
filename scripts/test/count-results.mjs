// Turns what a step left behind into numbers. The rule behind all of it: what cannot be read, or was not run, has failed.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** A step without a report of its own: one test. */
export function countStep(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** From Vitest's JSON report. A file that breaks before its tests counts as one failure. */
export function countVitest(reportText, exitCode) {
  const report = parse(reportText)
  if (!report || !Array.isArray(report.testResults)) return crashed()
  const tests = report.testResults.flatMap((file) => file.assertionResults ?? [])
  const count = (...states) => tests.filter((test) => states.includes(test.status)).length
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !(file.assertionResults ?? []).some((test) => test.status === 'failed'),
  ).length
  return held(
    { passed: count('passed'), failed: count('failed') + brokenFiles, skipped: count('skipped', 'pending', 'todo', 'disabled') },
    exitCode,
  )
}

/** From Playwright's JSON report. A test that passed only at a second try counts as failed: it is not to be relied on. */
export function countPlaywright(reportText, exitCode) {
  const report = parse(reportText)
  if (!report?.stats) return crashed()
  const { expected, unexpected, flaky, skipped } = report.stats
  return held({ passed: expected, failed: unexpected + flaky, skipped }, exitCode)
}

export function sum(counts) {
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed, skipped: all.skipped + one.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

// The runner's exit code speaks too (unhandled errors, a broken set-up); and a run without tests proves nothing.
function held(count, exitCode) {
  const nothingRan = count.passed + count.failed === 0
  return count.failed === 0 && (exitCode !== 0 || nothingRan) ? { ...count, failed: 1 } : count
}

function crashed() {
  return { passed: 0, failed: 1, skipped: 0 }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
