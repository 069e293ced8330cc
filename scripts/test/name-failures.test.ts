import { describe, expect, it } from 'vitest'
import { nameFailures } from './name-failures.mjs'

describe('the names of what failed', () => {
  it('are those of the tests, and of a file that broke before its tests', () => {
    const report = JSON.stringify({ testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a holds' }, { status: 'passed', fullName: 'b holds' }] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ] })
    expect(nameFailures({ name: 'unit', counts: 'vitest' }, report)).toEqual(['unit: a.test.ts › a holds', 'unit: b.test.ts'])
  })

  it('are those of the journeys, with the screen that they were on', () => {
    const spec = (title: string, ok: boolean) => ({ file: 'e2e/x.spec.ts', title, ok, tests: [{ projectName: 'phone' }] })
    const report = JSON.stringify({ suites: [{ specs: [spec('one', true)], suites: [{ specs: [spec('two', false)] }] }] })
    expect(nameFailures({ name: 'journeys', counts: 'playwright' }, report)).toEqual(['journeys: [phone] e2e/x.spec.ts › two'])
  })

  it.each([null, '', '{}'])('are that of the step where the report is %j', (report) => {
    expect(nameFailures({ name: 'unit', counts: 'vitest' }, report)).toEqual(['unit: its output above says why'])
    expect(nameFailures({ name: 'lint' }, report)).toEqual(['lint: its output above says why'])
  })
})
