export interface TestStep {
  name: string
  quick?: boolean
  needs: string[]
  after?: string[]
  alone?: boolean
  counts?: 'vitest' | 'playwright'
  showLast?: number
  commands: string[][]
  env?: Record<string, string | undefined>
}
export function testSteps(reportFile: (name: string) => string): TestStep[]
export function selectSteps(steps: TestStep[], choice: { quick?: boolean; only?: string[] | null }): TestStep[]
