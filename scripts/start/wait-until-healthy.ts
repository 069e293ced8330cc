import { setTimeout as sleep } from 'node:timers/promises'

/** Asks /api/health until it answers ok. Throws with its last answer when the time is over. */
export async function waitUntilHealthy(baseUrl: string, signal: AbortSignal, withinMs = 60_000): Promise<void> {
  const deadline = Date.now() + withinMs
  let last = 'no answer'
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    try {
      const answer = await fetch(`${baseUrl}/api/health`, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) })
      if (answer.ok) return
      last = `status ${answer.status}: ${(await answer.text()).slice(0, 500)}`
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Error && error.cause === undefined) last = error.message
    }
    await sleep(100)
  }
  throw new Error(`The app started, but ${baseUrl}/api/health does not say that it is well (${last}).`)
}
