import type { StudyBatch } from '#core/schedule/study-batch'
import type { StudySession } from './study-session'

/** Who studies: a learner, from the batch that came with the page, or a guest, whose questions load with the session. */
export type Student = { mode: 'learner'; learnerId: string; initial: StudyBatch } | { mode: 'guest' }

/** What extra practice is about: one article, or all. */
export type PracticeChoice = { articleId: string | null }

/** The session of the study page; `practice` null: the one that counts. */
export async function createStudySession(student: Student, practice: PracticeChoice | null): Promise<StudySession> {
  if (practice) {
    if (student.mode === 'guest') return (await import('./guest-practice')).createGuestPractice(practice.articleId)
    return (await import('./practice-session')).createPracticeSession(student.initial.items)
  }
  if (student.mode === 'guest') return (await import('./guest-session')).createGuestSession()
  const { createLearnerSession } = await import('./learner-session')
  return createLearnerSession(student.learnerId, student.initial, { refills: true })
}

/** The session of the one question on the home page, which came with the page; `learnerId` null for a guest. */
export async function createHomeSession(learnerId: string | null, initial: StudyBatch): Promise<StudySession> {
  if (learnerId === null) return (await import('./one-question-session')).createOneQuestionSession(initial)
  const { createLearnerSession } = await import('./learner-session')
  return createLearnerSession(learnerId, initial, { refills: false })
}
