import type { Freshness } from '../../../core/question/freshness'
import { revisionName } from '../../../core/question/revision-name'
import type { Instant } from '../../../core/shared/instant'
import { groupBy } from '../../../core/shared/group-by'
import { database } from '../../../data/client.ts'
import { findFlagDismissals } from '../../../data/flag-dismissal.ts'
import { findCurrentRevisions, findOwnQuestionIds, findPaused, findQuestionRevisions } from '../../../data/question.ts'
import { type OpenReport as StoredReport, findOpenReports, findReportedIds } from '../../../data/question-report.ts'
import type { AuthorizedQueue } from '../../actor'
import { type FlaggedQuestion, listFlaggedQuestions, listFlaggedQuestionsOfClass } from '../../statistics/class/list-flagged-questions'

export type OpenReport = Omit<StoredReport, 'reportedAt'> & {
  reportedAt: Instant
  /** false: said of an earlier wording. */
  isOfCurrent: boolean
}

/** What practice says against the current wording; flags that an author has let be are left out. */
export type RaisedFlags = Pick<FlaggedQuestion, 'revision' | 'flags' | 'isDemo'> & { answers: number }

/** A question that an author is to look into, and why. */
export type QueuedQuestion = {
  questionId: string
  /** The current wording. */
  revision: string
  stem: string
  /** Oldest first. */
  reports: OpenReport[]
  flags: RaisedFlags | null
  /** Paused by a change of its article or key point. */
  paused: Exclude<Freshness, 'fresh'> | null
}

/**
 * What waits for the authors of everybody's questions, or of a classroom's own, in one queue: first what learners reported, the oldest
 * report first, then what practice says against, the most certain first, then what is paused because its material changed.
 */
export async function listAuthorQueue({ classroomId }: AuthorizedQueue, now: Instant): Promise<QueuedQuestion[]> {
  const db = database()
  const [reportedIds, flagged, paused] = await Promise.all([
    findReportedIds(db).then((ids) => findOwnQuestionIds(db, classroomId, ids)),
    classroomId === null ? listFlaggedQuestions(now) : listFlaggedQuestionsOfClass(classroomId, now), findPaused(db, classroomId),
  ])
  const [stored, dismissals] = await Promise.all([
    findOpenReports(db, reportedIds), findFlagDismissals(db, flagged.map(({ questionId }) => questionId)),
  ])
  const dismissed = new Set(dismissals.map(({ code, ...each }) => `${revisionName(each)} ${code}`))
  const raised = flagged.flatMap(({ questionId, revision, flags, figures, isDemo }) => {
    const left = flags.filter(({ code }) => !dismissed.has(`${revisionName({ questionId, revision })} ${code}`))
    return left.length > 0 ? [{ questionId, revision, flags: left, answers: figures.n, isDemo }] : []
  })
  const reports = groupBy(stored, ({ questionId }) => questionId)
  const ids = [...new Set([...reports.keys(), ...raised.map(({ questionId }) => questionId), ...paused.map(({ questionId }) => questionId)])]
  const current = await findCurrentRevisions(db, ids)
  const stems = new Map((await findQuestionRevisions(db, current)).map(({ id, stem }) => [id, stem]))
  const revisions = new Map(current.map(({ questionId, revision }) => [questionId, revision]))
  return ids.map((questionId) => {
    const revision = revisions.get(questionId) ?? ''
    return {
      questionId, revision, stem: stems.get(questionId) ?? '',
      reports: (reports.get(questionId) ?? []).map((report) => ({ ...report, reportedAt: report.reportedAt.getTime(), isOfCurrent: report.revision === revision })),
      flags: raised.find((each) => each.questionId === questionId && each.revision === revision) ?? null,
      paused: pausedOf(paused.find((each) => each.questionId === questionId)?.freshness),
    }
  })
}

function pausedOf(freshness: Freshness | undefined): QueuedQuestion['paused'] {
  return freshness === undefined || freshness === 'fresh' ? null : freshness
}
