// `npm start` puts npm (and perhaps a shell) above us. Killed with -9 they cannot pass the signal on,
// and a server nobody sees any more would keep its port and its data: so we look whether they are still there.
import { commandLine, isSameProcess, parentPid, processIdentity } from './process-identity.mjs'

/** Our ancestors up to npm, nearest first; empty when npm did not start us. */
export function ancestorsUpToNpm(environment = process.env, pid = process.ppid) {
  if (!environment.npm_lifecycle_event) return []
  const chain = []
  for (let depth = 0; depth < 3 && pid > 1; depth++) {
    chain.push({ pid, identity: processIdentity(pid) })
    if (isPackageManager(commandLine(pid))) return chain
    pid = parentPid(pid) ?? 0
  }
  return []
}

export function isPackageManager(line) {
  return /(^|[\s/])(npm|npx|pnpm|yarn|bun)([\s.-]|$)/.test(line)
}

/** Calls back once when npm, or the shell between npm and us, has gone. */
export function onNpmGone(callback, everyMs = 250) {
  const chain = ancestorsUpToNpm()
  if (chain.length === 0) return
  const timer = setInterval(() => {
    if (chain.every(isSameProcess)) return
    clearInterval(timer)
    callback()
  }, everyMs)
  timer.unref()
}
