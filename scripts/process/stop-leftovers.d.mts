import type { LockChild } from './lock.mjs'
export function stopLeftovers(children: LockChild[], graceMs?: number): Promise<string[]>
