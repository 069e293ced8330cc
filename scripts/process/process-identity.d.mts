export interface NamedProcess {
  pid: number
  identity: string | null
}
export function processIdentity(pid: number): string | null
export function isSameProcess(named: NamedProcess | null | undefined): boolean
export function commandLine(pid: number): string
export function parentPid(pid: number): number | null
export function parseProcStat(text: string): { state: string; parentPid: number; startTicks: string }
