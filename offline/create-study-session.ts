import type { StudyBatch } from '#core/schedule/study-batch'
import type { StudySession } from './study-session'

/** A learner's session, from the batch that came with the page; or a guest's, which loads its code and questions itself. */
export async function createStudySession(
  who: { mode: 'learner'; learnerId: string; initial: StudyBatch } | { mode: 'guest' },
): Promise<StudySession> {
  if (who.mode === 'learner') {
    const { createLearnerSession } = await import('./learner-session')
    return createLearnerSession(who.learnerId, who.initial)
  }
  const { createGuestSession } = await import('./guest-session')
  return createGuestSession()
}
