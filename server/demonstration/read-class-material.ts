import { relatedKeyPoints } from '../../core/key-point/related-key-points'
import { indexTerms } from '../../core/key-point/term-index'
import { scorable } from '../../core/question/scorable'
import { groupBy } from '../../core/shared/group-by'
import type { ClassMaterial } from '../../core/simulation/simulate-class'
import { indexClaims } from '../../core/statistics/claim-index'
import { optionReferents } from '../../core/statistics/option-referents'
import type { Database } from '../../data/client.ts'
import { findQuizPool } from '../../data/demonstration.ts'
import { findKeyPoints, findTerms } from '../../data/key-point.ts'
import { findPublishedQuestions } from '../../data/question.ts'
import { EVERYBODY } from '../audience'

/** The published material, as a simulated class studies it. */
export async function readClassMaterial(db: Database): Promise<ClassMaterial> {
  const [keyPoints, terms, asked, pool] = await Promise.all([findKeyPoints(db, EVERYBODY), findTerms(db), findPublishedQuestions(db, EVERYBODY), findQuizPool(db)])
  const questions = groupBy(asked.map(scorable), ({ keyPointId }) => keyPointId)
  const corpus = { claims: indexClaims(keyPoints), terms: indexTerms(terms) }
  return {
    keyPoints: keyPoints.flatMap(({ id, topics }) => (questions.has(id) ? [{ id, topics, questions: questions.get(id) ?? [] }] : [])),
    quizPool: pool.map(scorable), related: relatedKeyPoints(keyPoints), referentsOf: (question) => optionReferents(question, corpus),
  }
}
