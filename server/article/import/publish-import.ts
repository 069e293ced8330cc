import { v7 as uuidV7 } from 'uuid'
import type { KeyPoint } from '../../../core/key-point/key-point'
import type { Draft } from '../../../core/question/draft'
import { TEMPLATE_VERSIONS } from '../../../core/question/generate/template-versions'
import { lintQuestionSet } from '../../../core/question/item-lint/lint-question-set'
import { RULE_SET_VERSION } from '../../../core/question/item-lint/rule-set-version'
import type { LedgerActor, LedgerEntry } from '../../../core/question/ledger'
import { revisionName } from '../../../core/question/revision-name'
import { contentHash } from '../../../core/shared/content-hash'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { clearDraftFreshness, findDraftKeyPoints, findDrafts, lockImport, retireOtherImports, saveDrafts, saveImportState } from '../../../data/article-import.ts'
import { allowLongStatements, type Connection, database, inTransaction } from '../../../data/client.ts'
import { findImportedArticle, findQuestionsOfArticle, type PublishedQuestion, saveImportedArticle, saveImportedKeyPoints } from '../../../data/imported-article.ts'
import { findInvalidatedRevisions, insertLedgerEntries, lockPublication } from '../../../data/ledger.ts'
import { reserveQuestions } from '../../../data/question-pool.ts'
import { findRevisionNames, retireQuestions, saveFreshness, saveQuestions } from '../../../data/question.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import { type ChangeByHand, findChangedByHand } from './find-changed-by-hand'
import { keyPointRevision } from './key-point-revision'
import { draftLinter, isBlocked } from './lint-drafts'
import { mayChangeArticle } from './may-change-article'
import { openReview } from './open-import'
import { resetMemory } from './reset-memory'
import type { PublishInput } from './review-schema'

/** A slow machine may take its time, and so may an invalidation that has to be waited for. */
const PUBLISHING_TIMEOUT_MS = 60_000

/** blocked: nothing was published, for the rules found something in so many accepted questions, which are open again. */
export type Publication = { status: 'published'; articleId: string; questions: number; paused: number; retired: number } | { status: 'blocked'; questions: number }

type Step = Pick<LedgerEntry, 'questionId' | 'revision' | 'event' | 'ruleSetVersion' | 'detail'> & { actor?: LedgerActor }

/**
 * Publishes what is accepted of an import to its class: article, key points and questions, with who did it in the ledger. Of an
 * article that is published already this is its new version: what is open pauses, what is rejected is retired. One transaction.
 * Throws 'not-found', 'invalid-input' when nothing is accepted, and 'not-allowed' for what an administrator opened to everybody.
 */
export function publishImport(teacher: SignedIn, classroomId: AuthorizedClassroomId, importId: string, { memory }: PublishInput, now: Instant): Promise<Publication> {
  const at = new Date(now)
  return inTransaction(database(), async (tx) => {
    await allowLongStatements(tx, PUBLISHING_TIMEOUT_MS)
    await lockPublication(tx)
    const imported = await openReview(tx, classroomId, importId)
    if (!mayChangeArticle(teacher, await findImportedArticle(tx, imported.articleId))) throw new AppError('not-allowed')
    await lockImport(tx, importId)
    const live = await findQuestionsOfArticle(tx, imported.articleId)
    const byHand = await findChangedByHand(tx, [...live.keys()], imported.startedAt)
    const proposed = await readDrafts(tx, importId, live)
    const wanted = proposed.drafts.filter(({ decision }) => decision === 'accepted')
    if (wanted.length === 0) throw new AppError('invalid-input', { field: 'questions', message: 'none-accepted' })
    const blocked = await findBlocked(tx, wanted, live, byHand, await draftLinter(tx, imported, proposed.keyPoints))
    if (blocked.length > 0) {
      await saveDrafts(tx, importId, blocked)
      return { status: 'blocked', questions: blocked.length }
    }

    if (memory === 'reset') {
      await saveDrafts(tx, importId, proposed.drafts.filter(({ question }) => live.has(question.id))) // a new id does not change the pool either
      await resetMemory(tx, importId, new Set(byHand.keys()))
    }
    const { drafts, keyPoints } = memory === 'reset' ? await readDrafts(tx, importId, live) : proposed
    const accepted = drafts.filter(({ decision }) => decision === 'accepted')
    const hash = contentHash(JSON.stringify(imported.article))
    const place = await saveImportedArticle(tx, imported.article, hash, classroomId, at)
    // What a person changed by hand stays as it is, but that a text which they have not seen pauses it as it does others.
    const isPausing = ({ question: { id }, decision, freshness }: Draft) => (
      byHand.has(id) ? imported.publishedAt === null && freshness !== null && freshness !== 'fresh' : decision === 'open')
    const open = drafts.filter(({ decision, question }) => decision === 'open' && live.get(question.id)?.status === 'published')
    const paused = [...accepted, ...open].filter((draft) => isAsked(live.get(draft.question.id)) && isPausing(draft))
    const inUse = new Set([...accepted, ...open].map(({ question }) => question.keyPointId))
    await saveImportedKeyPoints(tx, imported.articleId, place, keyPoints.filter(({ id }) => inUse.has(id)).map(withRevision), at)

    const publishing = accepted.filter((draft) => !paused.includes(draft)).flatMap((draft) => asPublished(draft, live.get(draft.question.id), byHand.get(draft.question.id)))
    const steps = await saveAccepted(tx, publishing, live, { [imported.articleId]: hash }, at)
    const known = new Set([...accepted, ...open].map(({ question }) => question.id))
    const gone = [...live].filter(([id, { status }]) => status === 'published' && !known.has(id))
    await retireQuestions(tx, gone.map(([id]) => id), at)
    const pausing = paused.map(({ question: { id }, freshness }) => ({ id, freshness: freshness === 'broken' ? 'broken' as const : 'stale' as const }))
    for (const freshness of ['stale', 'broken'] as const) await saveFreshness(tx, pausing.filter((each) => each.freshness === freshness).map(({ id }) => id), freshness, at)
    const revisionOf = (id: string) => live.get(id)?.question.revision ?? ''
    await insertLedgerEntries(tx, [
      ...steps,
      ...gone.map(([id]): Step => ({ questionId: id, revision: revisionOf(id), event: 'retired', ruleSetVersion: null, detail: {} })),
      ...pausing.map(({ id, freshness }): Step => ({ questionId: id, revision: revisionOf(id), event: freshness, ruleSetVersion: null, detail: {} })),
    ].map((step) => ({ actor: { type: 'person' as const, accountId: teacher.userId }, ...step, detail: { ...step.detail, importId }, id: uuidV7(), at: now })))
    await clearDraftFreshness(tx, importId, accepted.map(({ question }) => question.id))

    await saveImportState(tx, importId, 'published', { publishedAt: at, publishedById: teacher.userId })
    await retireOtherImports(tx, imported.articleId, importId)
    await insertAuditEntry(tx, {
      id: uuidV7(), at, actorId: teacher.userId, action: 'article-published', subjectId: imported.articleId, detail: { classroomId, importId, questions: String(publishing.length) },
    })
    return { status: 'published', articleId: imported.articleId, questions: publishing.length, paused: paused.length, retired: gone.length }
  }, { timeoutMs: PUBLISHING_TIMEOUT_MS })
}

/** The drafts and key points of an import. What was published once is in the pool of quizzes or not as it is there, whatever its draft says. */
async function readDrafts(tx: Connection, importId: string, live: ReadonlyMap<string, PublishedQuestion>): Promise<{ drafts: Draft[]; keyPoints: KeyPoint[] }> {
  const [drafts, rows] = [await findDrafts(tx, importId), await findDraftKeyPoints(tx, importId)]
  return {
    drafts: drafts.map((draft) => ({ ...draft, isReserved: live.get(draft.question.id)?.isReserved ?? draft.isReserved })),
    keyPoints: rows.map(({ keyPoint }) => keyPoint),
  }
}

/**
 * An accepted draft as it is to be asked: one that a person has worded by hand since, as they did, which brings it back where the
 * article was taken out of use; one that they retired, or that is paused, not at all.
 */
function asPublished(draft: Draft, live: PublishedQuestion | undefined, change: ChangeByHand | undefined): Draft[] {
  if (!live || !change) return [draft]
  return change === 'asked' && live.freshness === 'fresh' ? [{ ...draft, question: live.question }] : []
}

/** The accepted drafts that cannot be published as they are, open again, each with what was found. */
async function findBlocked(tx: Connection, accepted: readonly Draft[], live: ReadonlyMap<string, PublishedQuestion>, byHand: ReadonlyMap<string, ChangeByHand>, lint: (question: Draft['question']) => Draft['findings']): Promise<Draft[]> {
  const ofSet = lintQuestionSet(accepted.flatMap((draft) => asPublished(draft, live.get(draft.question.id), byHand.get(draft.question.id))).map(({ question }) => question))
  const invalidated = await findInvalidatedRevisions(tx)
  return accepted.filter(({ question }) => !byHand.has(question.id)).flatMap((draft) => {
    const { id, revision } = draft.question
    const findings = [...lint(draft.question), ...ofSet.filter(({ questionId }) => questionId === id)]
    if (invalidated.has(revisionName({ questionId: id, revision }))) return [{ ...draft, decision: 'open' as const }]
    return isBlocked(findings) ? [{ ...draft, findings, decision: 'open' as const }] : []
  })
}

async function saveAccepted(tx: Connection, accepted: readonly Draft[], live: ReadonlyMap<string, PublishedQuestion>, articleVersions: Record<string, string>, at: Date): Promise<Step[]> {
  const changed = accepted.filter(({ question }) => !isAsked(live.get(question.id)) || live.get(question.id)?.question.revision !== question.revision)
  const known = await findRevisionNames(tx, changed.map(({ question }) => question.id))
  await saveQuestions(tx, changed.map(({ question }) => question), RULE_SET_VERSION, at)
  // Only what is new goes to the pool: the others may have been seen, and leave it by a release alone.
  await reserveQuestions(tx, accepted.filter(({ isReserved, question }) => isReserved && !live.has(question.id)).map(({ question }) => question.id), at)
  const passed = { ruleSetVersion: RULE_SET_VERSION, detail: { articleVersions } }
  return changed.flatMap(({ question: { id, revision, kind }, isEdited }): Step[] => {
    const before = live.get(id)
    const old = before?.question.revision
    if (before?.status === 'published' && old === revision) return [{ questionId: id, revision, event: 'refreshed', ...passed }]
    const superseded: Step[] = before?.status === 'published' && old !== undefined
      ? [{ questionId: id, revision: old, event: 'superseded', ruleSetVersion: null, detail: { supersededBy: revision } }] : []
    const template: Pick<Step, 'actor'> = isEdited ? {} : { actor: { type: 'template', kind, version: TEMPLATE_VERSIONS[kind] } }
    const produced: Step[] = known.has(revisionName({ questionId: id, revision })) ? [] : [{ questionId: id, revision, event: 'produced', ...passed, ...template }]
    return [...superseded, ...produced, { questionId: id, revision, event: 'published', ...passed }]
  })
}

function isAsked(live: PublishedQuestion | undefined): boolean {
  return live?.status === 'published' && live.freshness === 'fresh'
}

function withRevision(keyPoint: KeyPoint): { keyPoint: KeyPoint; revision: string } {
  return { keyPoint, revision: keyPointRevision(keyPoint) }
}
