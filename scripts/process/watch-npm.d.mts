import type { NamedProcess } from './process-identity.mjs'
export function ancestorsUpToNpm(environment?: Record<string, string | undefined>, pid?: number): NamedProcess[]
export function isPackageManager(line: string): boolean
export function onNpmGone(callback: () => void, everyMs?: number): void
