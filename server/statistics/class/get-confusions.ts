import type { Instant } from '../../../core/shared/instant'
import type { Confusion } from '../../../core/statistics/confusion-map'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findKeyPoints, findTerms } from '../../../data/key-point.ts'
import { findQuestionOnEach } from '../../../data/practice-analysis.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { classroomAudience } from '../../audience'
import { currentPracticeAnalysis } from './practice-analysis'
import { type LabelledReferent, labelReferents } from './referent-labels'

/** questionId: one that asks for the key point; null for a name, and where none is asked now. */
type NamedReferent = LabelledReferent & { questionId: string | null }

export type ClassConfusion = Omit<Confusion, 'from' | 'to'> & { from: NamedReferent; to: NamedReferent }

export type ClassConfusions = {
  name: string
  madeAt: Instant
  /** Learners with an answer that counts. */
  learners: number
  /** What most learners took for something else first. */
  confusions: ClassConfusion[]
}

/** What a class takes for what, by two learners or more. Throws 'not-found'. */
export async function getConfusions(classroomId: AuthorizedClassroomId, now: Instant): Promise<ClassConfusions> {
  const db = database()
  const [classroom, { madeAt, learners, confusions }, keyPoints, terms] = await Promise.all([
    findClassroomSettings(db, classroomId), currentPracticeAnalysis({ of: 'classroom', classroomId }, now),
    findKeyPoints(db, classroomAudience(classroomId)), findTerms(db),
  ])
  if (!classroom) throw new AppError('not-found')
  const labelled = labelReferents({ keyPoints, terms })
  const ids = confusions.flatMap(({ from, to }) => [from, to]).flatMap(({ type, id }) => (type === 'key-point' ? [id] : []))
  const questions = await findQuestionOnEach(db, classroomAudience(classroomId), [...new Set(ids)])
  const named = (referent: LabelledReferent): NamedReferent => ({ ...referent, questionId: referent.type === 'key-point' ? (questions.get(referent.id) ?? null) : null })
  return {
    name: classroom.name, madeAt, learners,
    confusions: confusions.flatMap((confusion) => {
      const [from, to] = [labelled(confusion.from), labelled(confusion.to)]
      return from && to ? [{ ...confusion, from: named(from), to: named(to) }] : []
    }).toSorted((a, b) => b.learners - a.learners),
  }
}
