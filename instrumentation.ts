/** Run by Next once in the serving process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { handInEveryMinute } = await import('./server/classroom/assignment/quiz/hand-in-every-minute')
  const { settleEveryMinute } = await import('./server/classroom/assignment/study/settle-every-minute')
  handInEveryMinute()
  settleEveryMinute()
}
