export interface LockChild {
  name: string
  pid: number
  identity: string | null
}
export interface LockContent {
  pid: number
  identity: string
  token: string
  state: 'starting' | 'serving' | 'stopping'
  url: string | null
  children: LockChild[]
}
export interface Lock {
  update(changes: Partial<Pick<LockContent, 'state' | 'url' | 'children'>>): void
  release(): void
}
export function readLock(file: string): LockContent | null
export function parseLock(text: string): LockContent | null
export function liveHolder(file: string): LockContent | null
export function acquireLock(
  file: string,
  patience?: { waitMs?: number; stoppingWaitMs?: number },
): Promise<{ lock: Lock; previous: LockContent | null; holder?: undefined } | { holder: LockContent; lock?: undefined }>
