import type { PracticeQuestion } from '../../core/question/practice-question'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { database } from '../../data/client.ts'
import { findPublishedOfKind, findQuestionRevisions } from '../../data/question.ts'
import { readingMaterial } from '../article/reading-material'
import { EVERYBODY } from '../audience'

/** The question on the home page, another one each day; null while nothing is published. */
export async function pickHomeQuestion(now: Instant): Promise<PracticeQuestion | null> {
  const db = database()
  const choices = await findPublishedOfKind(db, EVERYBODY, 'single-choice')
  const chosen = choices[Math.floor(now / DAY_MS) % Math.max(1, choices.length)]
  if (!chosen) return null
  const [[question], { articles }] = await Promise.all([findQuestionRevisions(db, [chosen]), readingMaterial(EVERYBODY)])
  return question ? projectPracticeQuestion(question, articles) : null
}
