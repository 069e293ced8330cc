import type { Audience } from '../../../data/audience.ts'
import { indexTerms } from '../../../core/key-point/term-index'
import { revisionName } from '../../../core/question/revision-name'
import { MINUTE_MS, type Instant } from '../../../core/shared/instant'
import { indexClaims } from '../../../core/statistics/claim-index'
import { confusionMap } from '../../../core/statistics/confusion-map'
import { PRACTICE_NEEDS_OTHERS } from '../../../core/statistics/observe-answers'
import { optionReferents } from '../../../core/statistics/option-referents'
import { type AnsweredRevision, sumByRevision } from '../../../core/statistics/sum-by-revision'
import { findClassExposures } from '../../../data/class-exposures.ts'
import { type Connection, allowLongStatements, database, inTransaction } from '../../../data/client.ts'
import { findKeyPoints, findTerms } from '../../../data/key-point.ts'
import { type PracticeAnalysis, findPracticeAnalysis, lockPracticeAnalysis, savePracticeAnalysis } from '../../../data/practice-analysis.ts'
import { findQuestionRevisions } from '../../../data/question.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { EVERYBODY, classroomAudience } from '../../audience'

/** Whose practice: the active learners of a classroom, of all classrooms but demonstrations, or of the demonstrations. */
export type Learners = { of: 'classroom'; classroomId: AuthorizedClassroomId } | { of: 'all-classrooms' } | { of: 'demonstrations' }

/** Figures of a class may be this old, and those of all classes, which are read by the way and cost more. */
const MAX_AGE_MS = { classroom: MINUTE_MS, 'all-classrooms': 60 * MINUTE_MS, demonstrations: 60 * MINUTE_MS } as const
/** All first exposures there are may have to be read. */
const TIMEOUT_MS = 60_000

/** The practice of these learners summed up, made anew when what there is has become old. */
export async function currentPracticeAnalysis(learners: Learners, now: Instant): Promise<PracticeAnalysis> {
  const kept = await findPracticeAnalysis(database(), learners)
  return kept && !isOld(kept, learners, now) ? kept : makePracticeAnalysis(learners, now)
}

/**
 * Sums up the practice of these learners from their first exposures, whatever there was before; at any time, as often as one likes.
 * Of two at once the second takes what the first has made.
 */
export async function makePracticeAnalysis(learners: Learners, now: Instant, { evenIfNew = false } = {}): Promise<PracticeAnalysis> {
  return inTransaction(database(), async (tx) => {
    await allowLongStatements(tx, TIMEOUT_MS)
    const kept = await lockPracticeAnalysis(tx, learners)
    if (kept && !evenIfNew && !isOld(kept, learners, now)) return kept
    const answered = await findClassExposures(tx, learners)
    const analysis = {
      madeAt: now, learners: new Set(answered.flatMap(({ answers }) => answers.map(({ learnerId }) => learnerId))).size,
      confusions: await confusionsOf(tx, learners, answered),
    }
    await savePracticeAnalysis(tx, learners, analysis, sumByRevision(answered, PRACTICE_NEEDS_OTHERS))
    return analysis
  }, { timeoutMs: TIMEOUT_MS })
}

/** A clock that was put back makes it old too. */
function isOld({ madeAt }: PracticeAnalysis, { of }: Learners, now: Instant): boolean {
  return Math.abs(now - madeAt) > MAX_AGE_MS[of]
}

function audienceOf(learners: Learners): Audience {
  return learners.of === 'classroom' ? classroomAudience(learners.classroomId) : EVERYBODY
}

async function confusionsOf(tx: Connection, learners: Learners, answered: readonly AnsweredRevision[]) {
  const [questions, keyPoints, terms] = [await findQuestionRevisions(tx, answered), await findKeyPoints(tx, audienceOf(learners)), await findTerms(tx)]
  const known = { claims: indexClaims(keyPoints), terms: indexTerms(terms) }
  const referents = new Map(questions.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), optionReferents(question, known)]))
  return confusionMap(answered.flatMap(({ questionId, revision, keyPointId, answers }) => answers.map(({ learnerId, chosenOptionIds }) => (
    { questionId, questionRevision: revision, keyPointId, learnerId, chosenOptionIds }))), referents)
}
