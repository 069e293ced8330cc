// Words for waiting people. A long step says that it began, that it still runs, and how long it took.

/** Runs the work and says how it goes; `everyMs` apart it says that it is still at it. */
export async function withProgress(title, work, everyMs = 10_000) {
  const begun = Date.now()
  console.log(`${title} …`)
  const timer = setInterval(() => console.log(`${title} … ${seconds(Date.now() - begun)} so far`), everyMs)
  try {
    const result = await work()
    console.log(`${title}: done in ${seconds(Date.now() - begun)}`)
    return result
  } finally {
    clearInterval(timer)
  }
}

export function seconds(ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
}
