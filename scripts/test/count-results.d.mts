export interface Count {
  passed: number
  failed: number
  skipped: number
}
export function countStep(exitCode: number | null): Count
export function countVitest(reportText: string | null, exitCode: number | null): Count
export function countPlaywright(reportText: string | null, exitCode: number | null): Count
export function sum(counts: Count[]): Count
export function lastLine(count: Count): string
