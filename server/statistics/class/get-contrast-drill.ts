import * as z from 'zod'
import { indexTerms } from '../../../core/key-point/term-index'
import type { Question } from '../../../core/question/question'
import { groupBy } from '../../../core/shared/group-by'
import type { Instant } from '../../../core/shared/instant'
import { contrastDrill } from '../../../core/statistics/contrast-drill'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findKeyPoints, findTerms } from '../../../data/key-point.ts'
import { findProbes, findQuestionRevisions } from '../../../data/question.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { classroomAudience } from '../../audience'
import { currentPracticeAnalysis } from './practice-analysis'
import { type LabelledReferent, labelReferents, referentSchema } from './referent-labels'

export const drillQuerySchema = z.object({ from: referentSchema, to: referentSchema })

export type ContrastDrill = {
  name: string
  /** What each is in a line, from the term base; null for a claim, which its label says whole. */
  from: LabelledReferent & { definition: string | null }
  to: LabelledReferent & { definition: string | null }
  /** In the order in which they are best gone through, each with which of the two it asks for and the questions that practice may ask of it. */
  keyPoints: { id: string; side: 'from' | 'to'; statement: string; questions: Pick<Question, 'id' | 'stem' | 'answer'>[] }[]
}

/** The key points by which a class learns to tell one thing from another. Throws 'not-found' where either is unknown, or there is nothing to ask. */
export async function getContrastDrill(classroomId: AuthorizedClassroomId, { from, to }: z.output<typeof drillQuerySchema>, now: Instant): Promise<ContrastDrill> {
  const db = database()
  const audience = classroomAudience(classroomId)
  const [classroom, { confusions }, keyPoints, terms] = await Promise.all([
    findClassroomSettings(db, classroomId), currentPracticeAnalysis({ of: 'classroom', classroomId }, now), findKeyPoints(db, audience), findTerms(db),
  ])
  const labelled = labelReferents({ keyPoints, terms })
  const [one, other] = [labelled(from), labelled(to)]
  if (!classroom || !one || !other) throw new AppError('not-found')
  const isIt = (each: { type: string; id: string }, wanted: { type: string; id: string }) => each.type === wanted.type && each.id === wanted.id
  const happenedAt = confusions.find((confusion) => isIt(confusion.from, from) && isIt(confusion.to, to))?.keyPointIds ?? []
  const drill = contrastDrill({ from, to, happenedAt }, { keyPoints, terms: indexTerms(terms) })
  const probes = await findProbes(db, audience, drill.map(({ keyPointId }) => keyPointId))
  const questions = groupBy(await findQuestionRevisions(db, probes.map(({ id, currentRevision }) => ({ questionId: id, revision: currentRevision }))), ({ keyPointId }) => keyPointId)
  const drilled = drill.flatMap(({ keyPointId: id, side }) => {
    const keyPoint = keyPoints.find((each) => each.id === id)
    const own = questions.get(id) ?? []
    return keyPoint && own.length > 0 ? [{ id, side, statement: keyPoint.statement, questions: own.map(({ id: questionId, stem, answer }) => ({ id: questionId, stem, answer })) }] : []
  })
  if (drilled.length === 0) throw new AppError('not-found')
  const defined = (referent: LabelledReferent) => (
    { ...referent, definition: referent.type === 'term' ? (terms.find(({ id }) => id === referent.id)?.definition ?? null) : null })
  return { name: classroom.name, from: defined(one), to: defined(other), keyPoints: drilled }
}
