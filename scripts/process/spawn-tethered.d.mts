import type { Readable } from 'node:stream'

export interface StopSignal {
  signal: NodeJS.Signals
  waitMs: number
}
/** Not NodeJS.ProcessEnv, which Next's types make demand a NODE_ENV. */
export type Environment = Record<string, string | undefined>
export interface TetheredPlan {
  command: string
  args: string[]
  cwd?: string
  env?: Environment
  stdout?: 'inherit' | 'pipe' | 'ignore' | number
  stderr?: 'inherit' | 'pipe' | 'ignore' | number
  uid?: number
  gid?: number
  orphanStop?: StopSignal[]
}
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}
export interface Tethered {
  tetherPid: number
  stdout: Readable | null
  stderr: Readable | null
  started: Promise<{ pid: number; identity: string | null }>
  exited: Promise<Exit>
  stop(sequence?: StopSignal[]): Promise<Exit>
}
export const killAtOnce: StopSignal[]
export function spawnTethered(plan: TetheredPlan): Tethered
