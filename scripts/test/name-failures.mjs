// Says which tests failed, so that the end of a long run tells it too.

/** Of a step that failed, by its report: a line for each test; one for the step where no report names any. */
export function nameFailures(step, reportText) {
  const names = step.counts === 'vitest' ? ofVitest(reportText) : step.counts === 'playwright' ? ofPlaywright(reportText) : []
  return names.length > 0 ? names.map((name) => `${step.name}: ${name}`) : [`${step.name}: its output above says why`]
}

function ofVitest(reportText) {
  return (parse(reportText)?.testResults ?? []).flatMap(({ name, status, assertionResults = [] }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${name} › ${fullName}`)
    return status === 'failed' && failed.length === 0 ? [name] : failed
  })
}

function ofPlaywright(reportText) {
  const ofSuite = ({ specs = [], suites = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title, tests = [] }) => `[${tests[0]?.projectName}] ${file} › ${title}`),
    ...suites.flatMap(ofSuite),
  ]
  return ofSuite(parse(reportText) ?? {})
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
