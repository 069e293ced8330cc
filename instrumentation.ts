/** Run by Next once in the serving process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ everyMinute }, { now }, { handInExpired }, { settleDue }] = await Promise.all([
    import('./server/every-minute'), import('./server/clock'),
    import('./server/classroom/assignment/quiz/hand-in-expired'), import('./server/classroom/assignment/study/settle-due'),
  ])
  everyMinute(() => handInExpired({}, now()), 'Attempts whose time is over could not be handed in.')
  everyMinute(() => settleDue(now()), 'Study assignments whose date has come could not be settled.')
}
