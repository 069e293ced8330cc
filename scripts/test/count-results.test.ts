import { describe, expect, it } from 'vitest'
import { countPlaywright, countStep, countVitest, lastLine, sum } from './count-results.mjs'
import { selectSteps, testSteps } from './steps.mjs'

const oneFailure = { passed: 0, failed: 1, skipped: 0 }
const vitest = (...files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({ testResults: files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })) })

describe('countVitest', () => {
  it('counts each test by how it ended', () => {
    expect(countVitest(vitest(['passed', 'passed', 'skipped', 'todo'], ['failed', 'failed', 'passed']), 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })
  it('counts a file that broke before its tests', () => {
    expect(countVitest(vitest(['passed', 'passed'], ['failed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })
  it('counts what only the exit code tells', () => {
    expect(countVitest(vitest(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(countVitest(vitest(['passed', 'passed']), null)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })
  it.each([null, '', '{"testRes', '{}', '[]', vitest()])('takes the report %j for a crash, not for zero tests', (report) => {
    expect(countVitest(report, 0)).toEqual(oneFailure)
  })
})

describe('countPlaywright', () => {
  const report = (stats: object) => JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })
  it('counts what passed at once as passed, all else as failed', () => {
    expect(countPlaywright(report({ expected: 5, unexpected: 1, flaky: 2, skipped: 1 }), 1)).toEqual({ passed: 5, failed: 3, skipped: 1 })
  })
  it('counts what only the exit code tells', () => {
    expect(countPlaywright(report({ expected: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })
  it.each([null, '{}', report({}), report({ skipped: 3 })])('takes the report %j for a failure', (text) => {
    expect(countPlaywright(text, 0).failed).toBe(1)
  })
})

describe('the sum', () => {
  it('is one line, with skipped tests only when there are some', () => {
    expect(lastLine(sum([countStep(0), countStep(2), countStep(null), { passed: 3, failed: 0, skipped: 0 }]))).toBe('4 passed, 2 failed')
    expect(lastLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
  })
})

describe('selectSteps', () => {
  const steps = testSteps((name) => name)
  const names = (choice: Parameters<typeof selectSteps>[1]) => selectSteps(steps, choice).map((step) => step.name)
  it('runs everything by default, and what is quick for a check', () => {
    expect(names({})).toEqual(steps.map((step) => step.name))
    expect(names({ quick: true })).toEqual(['client', 'lint', 'types', 'boundaries', 'unit'])
  })
  it('adds what a chosen step needs', () => {
    expect(names({ only: ['journeys'] })).toEqual(['client', 'build', 'journeys'])
    expect(() => names({ only: ['nonsense'] })).toThrow('nonsense')
  })
})
