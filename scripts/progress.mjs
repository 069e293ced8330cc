// Words for waiting people. A long step says that it began, that it still runs, and how long it took: on stderr, so that what a
// command prints can be piped.

/** Runs the work and says how it goes; `everyMs` apart it says that it is still at it. */
export async function withProgress(title, work, everyMs = 10_000) {
  const begun = Date.now()
  console.error(`${title} …`)
  const timer = setInterval(() => console.error(`${title} … ${seconds(Date.now() - begun)} so far`), everyMs)
  try {
    const result = await work()
    console.error(`${title}: done in ${seconds(Date.now() - begun)}`)
    return result
  } finally {
    clearInterval(timer)
  }
}

export function seconds(ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
}
