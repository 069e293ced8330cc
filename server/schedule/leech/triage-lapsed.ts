import { answersByQuestion, companionOf, confusedWith } from '../../../core/schedule/leech-evidence'
import { type Leech, type LeechRemedy, isToTriage } from '../../../core/schedule/leech-remedies'
import type { Card } from '../../../core/schedule/memory'
import { type LeechEvidence, type LeechTriage, triageLeech } from '../../../core/schedule/triage-leech'
import type { Rating, Review } from '../../../core/review/review'
import { revisionName } from '../../../core/question/revision-name'
import type { Instant } from '../../../core/shared/instant'
import { database, inTransaction } from '../../../data/client.ts'
import { findKeyPoints } from '../../../data/key-point.ts'
import { type ClassFacility, findClassFacilities, findLeeches, saveLeech } from '../../../data/leech.ts'
import { findProbes, findQuestionRevisions } from '../../../data/question.ts'
import { saveSystemReport } from '../../../data/question-report.ts'
import { findReviews } from '../../../data/review.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { learnerAudience } from '../../audience'
import { getRelatedKeyPoints } from '../related-key-points'

/**
 * Decides what to do about those of the cards that have become leeches: called after a lapse was stored, with the cards that lapsed
 * and all ratings of their key points. Reads the learner's answers on that key point and, of a learner in a class, the class's
 * first exposures; both only when there is something to decide. A question found at fault is paused and reported.
 */
export async function triageLapsed(
  learnerId: AuthorizedLearnerId,
  lapsed: readonly Card[],
  ratings: ReadonlyMap<string, Rating | null>,
  now: Instant,
): Promise<void> {
  const db = database()
  const before = new Map((await findLeeches(db, learnerId, lapsed.map(({ keyPointId }) => keyPointId))).map((leech) => [leech.keyPointId, leech]))
  for (const card of lapsed.filter(({ keyPointId, lapses }) => isToTriage(lapses, before.get(keyPointId)))) {
    const { keyPointId, lapses, reps } = card
    const reviews = await findReviews(db, learnerId, { keyPointIds: [keyPointId] })
    const evidence = await evidenceOf(learnerId, card, reviews, ratings)
    const remedy = await remedyOf(learnerId, keyPointId, triageLeech(evidence))
    if (!remedy) continue
    const leech: Leech = { keyPointId, lapses, reps, decidedAt: now, remedy, evidence, endedAt: null }
    const suspect = reviews.findLast(({ questionId }) => questionId === (remedy.type === 'pause-question' ? remedy.questionId : card.lastQuestionId))
    await inTransaction(db, async (tx) => {
      await saveLeech(tx, learnerId, leech)
      if (suspect && (remedy.type === 'pause-question' || remedy.type === 'pause-key-point')) {
        const { questionId, questionRevision: revision } = suspect
        await saveSystemReport(tx, { learnerId, questionId, revision, figures: evidence, reportedAt: new Date(now) })
      }
    })
  }
}

async function evidenceOf(
  learnerId: AuthorizedLearnerId,
  { keyPointId, lapses }: Card,
  reviews: readonly Review[],
  ratings: ReadonlyMap<string, Rating | null>,
): Promise<LeechEvidence> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const failed = reviews.flatMap((review) => (review.type === 'answer' && ratings.get(review.id) === 'again' ? [review] : []))
  const [questions, keyPoints, related, facilities] = await Promise.all([
    findQuestionRevisions(db, failed.map(({ questionId, questionRevision: revision }) => ({ questionId, revision }))),
    findKeyPoints(db, audience), getRelatedKeyPoints(audience), findClassFacilities(db, learnerId),
  ])
  const byName = new Map(questions.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  const answered = failed.flatMap(({ questionId, questionRevision: revision, response }) => {
    const question = byName.get(revisionName({ questionId, revision }))
    return question ? [{ question, response }] : []
  })
  return {
    lapses, byQuestion: answersByQuestion(reviews, ratings), confusedWith: confusedWith({ keyPointId, failed: answered, keyPoints, related }),
    ...ofClass(keyPointId, facilities),
  }
}

function ofClass(keyPointId: string, facilities: readonly ClassFacility[]): Pick<LeechEvidence, 'classFirstExposures' | 'classMeanFacility'> {
  const own = facilities.find((each) => each.keyPointId === keyPointId)
  return {
    classFirstExposures: own ? { answers: own.answers, facility: own.facility } : null,
    classMeanFacility: facilities.length === 0 ? null : facilities.reduce((sum, { facility }) => sum + facility, 0) / facilities.length,
  }
}

/** Null: nothing to decide. A question is paused alone only where others can ask for the key point in its place. */
async function remedyOf(learnerId: AuthorizedLearnerId, keyPointId: string, triage: LeechTriage): Promise<LeechRemedy | null> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  switch (triage.type) {
    case 'not-a-leech': return null
    case 'unclear': return { type: 'unclear' }
    case 'question': {
      const { questionId } = triage
      const others = questionId === null ? [] : (await findProbes(db, audience, [keyPointId])).filter(({ id }) => id !== questionId)
      return questionId !== null && others.length > 0 ? { type: 'pause-question', questionId } : { type: 'pause-key-point' }
    }
    case 'learner': {
      if (triage.remedy.type === 'other-form') return { type: 'other-form' }
      return { type: 'contrast-drill', companionId: companionOf(keyPointId, triage.remedy.with, await findKeyPoints(db, audience), await getRelatedKeyPoints(audience)) }
    }
  }
}
