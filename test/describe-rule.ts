import { describe, expect, it } from 'vitest'
import type { Finding, RuleCode, Severity } from '#core/question/item-lint/finding'

/** Fewer cases than this on either side say little about where a rule draws its line. */
const LEAST_CASES = 6

/** What a rule is silent on and what it finds; a finding has the table's severity unless its case names another. */
type RuleTable<Given> = {
  severity: Severity
  passes: readonly (readonly [title: string, given: Given])[]
  finds: readonly (readonly [title: string, given: Given, severity?: Severity])[]
}

/**
 * The one way to write the test table of an item rule: at least six cases that pass and six that are found, each with a
 * title of its own. Every finding must carry the rule's code, a severity, and a message and a hint that are sentences.
 */
export function describeRule<Given>(code: RuleCode, check: (given: Given) => Finding[], table: RuleTable<Given>): void {
  describe(code, () => {
    it('has at least six cases on either side, none twice', () => {
      expect(table.passes.length).toBeGreaterThanOrEqual(LEAST_CASES)
      expect(table.finds.length).toBeGreaterThanOrEqual(LEAST_CASES)
      expectDistinct(table.passes)
      expectDistinct(table.finds)
    })

    it.each(table.passes.map(([title, given]) => [title, { given }] as const))('passes: %s', (_title, { given }) => {
      expect(check(given)).toEqual([])
    })

    it.each(table.finds.map(([title, given, severity]) => [title, { given, severity }] as const))('finds: %s', (_title, { given, severity }) => {
      const findings = check(given)
      expect(findings).toContainEqual(expect.objectContaining({ code, severity: severity ?? table.severity }))
      for (const finding of findings) expectSound(finding, code)
    })
  })
}

function expectDistinct(cases: readonly (readonly [string, unknown, Severity?])[]): void {
  expect(new Set(cases.map(([title]) => title)).size).toBe(cases.length)
  expect(new Set(cases.map(([, given]) => JSON.stringify(given))).size).toBe(cases.length)
}

/** An editor reads message and hint without the code: both have to say something by themselves. */
function expectSound(finding: Finding, code: RuleCode): void {
  expect(finding.code).toBe(code)
  expect(['error', 'warning']).toContain(finding.severity)
  expect(finding.message).toMatch(/^[\p{Lu}\d“].*\S.*[.?!]$/u)
  expect(finding.message.split(/\s+/).length).toBeGreaterThanOrEqual(4)
  expect(finding.hint).toMatch(/^\p{Lu}.*\.$/u)
  expect(finding.hint.split(/\s+/).length).toBeGreaterThanOrEqual(3)
}
