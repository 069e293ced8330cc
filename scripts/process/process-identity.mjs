// Tells one run of a process from a later one that was given the same number.
// A pid alone is no name: the system hands it out again, so we add the start time (and, on Linux, the boot).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The start of a running process as text, or null when it is gone (a zombie counts as gone). */
export function processIdentity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid)
}

/** Is exactly this run of the process still there? */
export function isSameProcess(named) {
  return named != null && named.identity != null && processIdentity(named.pid) === named.identity
}

/** The process's command line, or '' when it is gone. */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
    return ps(pid, 'command=')
  } catch {
    return ''
  }
}

/** The parent's pid, or null when the process is gone. */
export function parentPid(pid) {
  try {
    const parent = process.platform === 'linux' ? parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8')).parentPid : Number(ps(pid, 'ppid='))
    return parent > 0 ? parent : null
  } catch {
    return null
  }
}

/** Reads the fields we need from /proc/PID/stat. The name in brackets may itself hold spaces and brackets. */
export function parseProcStat(text) {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0], parentPid: Number(fields[1]), startTicks: fields[19] }
}

function identityFromProc(pid) {
  try {
    const { state, startTicks } = parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    if (state === 'Z' || state === 'X') return null
    return `${bootId()}:${startTicks}`
  } catch {
    return null
  }
}

// Start ticks count from the boot: without the boot's id, a process of the last boot could look alive.
function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  } catch {
    return 'boot'
  }
}

function identityFromPs(pid) {
  try {
    const [state, ...started] = ps(pid, 'stat=,lstart=').split(/\s+/)
    return !state || state.startsWith('Z') ? null : started.join(' ')
  } catch {
    return null
  }
}

function ps(pid, columns) {
  return execFileSync('ps', ['-ww', '-o', columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}
