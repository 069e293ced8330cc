import type { LockContent } from '../process/lock.mjs'
export function alreadyRunning(holder: LockContent, dataDir: string): string
