// The steps of npm test. Two run at a time, in this order as far as `needs` (has passed) and `after` (has ended) allow; `alone` runs with nothing beside it.
// Each of a step's commands runs after the one before. `counts` says how its tests are counted: by a report, else the step is one.
// `quick` steps are those of npm run check.

const node = process.execPath
const tool = (script, ...args) => [node, `node_modules/${script}`, ...args]
const tsx = (script, ...args) => [node, '--conditions=react-server', '--import', 'tsx', script, ...args]
const vitest = (project, report) =>
  tool('vitest/vitest.mjs', 'run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)

/** @param {(name: string) => string} reportFile where the report of a step goes */
export function testSteps(reportFile) {
  return [
    { name: 'client', quick: true, needs: [], commands: [tsx('scripts/build/generate-client.ts')] },
    { name: 'lint', quick: true, needs: ['client'], commands: [tool('eslint/bin/eslint.js', '.', '--max-warnings=0')] },
    {
      name: 'types',
      quick: true,
      needs: ['client'],
      commands: [tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit'), tool('typescript/bin/tsc', '--noEmit', '-p', 'core/tsconfig.json'), tool('typescript/bin/tsc', '-p', 'offline/service-worker/tsconfig.json')],
    },
    { name: 'boundaries', quick: true, needs: ['client'], commands: [tsx('scripts/checks/check-boundaries.ts')] },
    { name: 'unit', quick: true, needs: ['client'], counts: 'vitest', commands: [vitest('unit', reportFile('unit'))] },
    // Prints every question; what it has to say when all is well is in its last lines.
    { name: 'content', needs: ['client'], showLast: 16, commands: [tsx('scripts/print-questions.ts')] },
    { name: 'data', needs: ['client'], counts: 'vitest', commands: [vitest('data', reportFile('data'))] },
    // Both write the route types into .next.
    { name: 'build', needs: ['client'], after: ['types'], commands: [tsx('scripts/build/build-app.ts')] },
    {
      name: 'journeys',
      needs: ['build'],
      alone: true,
      counts: 'playwright',
      commands: [tool('@playwright/test/cli.js', 'test', '--reporter=list,json')],
      // Playwright sets FORCE_COLOR for its server, and Node warns of the two together.
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('journeys'), NO_COLOR: undefined },
    },
  ]
}

/** The steps asked for and, before them, what they need. */
export function selectSteps(steps, { quick = false, only = null }) {
  const byName = new Map(steps.map((step) => [step.name, step]))
  const wanted = new Set()
  const add = (name) => {
    const step = byName.get(name)
    if (!step) throw new Error(`There is no step called ${name}. The steps are ${[...byName.keys()].join(', ')}.`)
    step.needs.forEach(add)
    wanted.add(name)
  }
  for (const step of steps) if (only ? only.includes(step.name) : !quick || step.quick) add(step.name)
  for (const name of only ?? []) add(name)
  return steps.filter((step) => wanted.has(step.name))
}
