// A lock file that names its owner's process, so that a lock left by a killed owner is recognised and taken over.
// The file appears whole or not at all (written aside, then linked), and holds:
//   { pid, identity, token, state: 'starting' | 'serving' | 'stopping', url, children: [{ name, pid, identity }] }
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isSameProcess, processIdentity } from './process-identity.mjs'

/** The lock's content, or null when there is none (text that is no lock counts as none: nobody can own it). */
export function readLock(file) {
  try {
    return parseLock(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

export function parseLock(text) {
  try {
    const lock = JSON.parse(text)
    if (!Number.isInteger(lock.pid) || typeof lock.identity !== 'string' || typeof lock.token !== 'string') return null
    return { state: 'starting', url: null, ...lock, children: Array.isArray(lock.children) ? lock.children : [] }
  } catch {
    return null
  }
}

/** Who holds the lock now; null when it is free or its owner is dead. */
export function liveHolder(file) {
  const lock = readLock(file)
  return lock && isSameProcess(lock) ? lock : null
}

/**
 * Takes the lock. Waits a little for a holder that is about to notice that it should stop, longer for one that
 * says it is stopping. Answers { lock, previous } or { holder }; `previous` is what a dead owner left behind.
 */
export async function acquireLock(file, { waitMs = 2_000, stoppingWaitMs = 40_000 } = {}) {
  mkdirSync(path.dirname(file), { recursive: true })
  const content = { pid: process.pid, identity: processIdentity(process.pid), token: randomUUID(), state: 'starting', url: null, children: [] }
  const startedWaiting = Date.now()
  let previous = null
  for (;;) {
    if (createWhole(file, content)) {
      // Two starts may find the same dead owner at once; the one whose lock was moved aside sees it here.
      if (previous) await sleep(100)
      if (readLock(file)?.token === content.token) return { lock: handle(file, content), previous }
    }
    const holder = liveHolder(file)
    if (holder) {
      const patience = holder.state === 'stopping' ? stoppingWaitMs : waitMs
      if (Date.now() - startedWaiting > patience) return { holder }
      await sleep(100)
    } else {
      previous = moveDeadLockAside(file) ?? previous
    }
  }
}

function handle(file, content) {
  return {
    update(changes) {
      if (readLock(file)?.token !== content.token) return
      Object.assign(content, changes)
      const aside = writeAside(file, content)
      renameSync(aside, file)
    },
    release() {
      if (readLock(file)?.token === content.token) rmSync(file, { force: true })
    },
  }
}

function writeAside(file, content) {
  const aside = `${file}.${randomUUID()}`
  writeFileSync(aside, JSON.stringify(content) + '\n', { mode: 0o600 })
  return aside
}

function createWhole(file, content) {
  const aside = writeAside(file, content)
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

// Renaming, not deleting: between our look and our hand somebody else may have taken the lock; then we put it back.
function moveDeadLockAside(file) {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
  const moved = readLock(aside)
  if (moved && isSameProcess(moved)) {
    try {
      linkSync(aside, file)
    } catch {
      // A third start was quicker; the owner we displaced notices by its token.
    }
    rmSync(aside, { force: true })
    return null
  }
  rmSync(aside, { force: true })
  return moved
}
