export function nameFailures(step: { name: string; counts?: 'vitest' | 'playwright' }, reportText: string | null): string[]
