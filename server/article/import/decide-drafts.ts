import { type Draft, isClean } from '../../../core/question/draft'
import { rewordingFault } from '../../../core/key-point/rewording-fault'
import { editQuestion } from '../../../core/question/edit-question'
import type { QuestionEdit } from '../../../core/question/question-edit'
import type { Finding } from '../../../core/question/item-lint/finding'
import { findDraftKeyPoints, findDrafts, lockImport, saveDraft, saveDraftKeyPoint, saveImportState } from '../../../data/article-import.ts'
import { type Connection, database, inTransaction } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { draftLinter, findMaterial, isBlocked } from './lint-drafts'
import { openReview, type ReadImport } from './open-import'
import type { DecisionInput, KeyPointEditInput } from './review-schema'

/** What became of a draft. `blocked`: it was left open, because of what the rules found. */
export type DecidedDraft = { status: 'saved' | 'blocked'; draft: Draft }

/** Accepts, rejects or reopens one draft, keeps it for quizzes or not, or accepts all that are clean. Throws 'not-found'. */
export function decideDraft(classroomId: AuthorizedClassroomId, importId: string, input: DecisionInput): Promise<{ drafts: DecidedDraft[] }> {
  return inReview(classroomId, importId, async (tx, imported, drafts) => {
    if (input.of === 'all-clean') return { drafts: await acceptClean(tx, importId, drafts) }
    const draft = oneOf(drafts, input.questionId)
    if (input.of === 'one-reserved') return { drafts: [await save(tx, importId, { ...draft, isReserved: input.isReserved })] }
    if (input.decision !== 'accepted') return { drafts: [await save(tx, importId, { ...draft, decision: input.decision })] }
    const findings = await lintOne(tx, imported, draft)
    return { drafts: [await saveLinted(tx, importId, { ...draft, findings }, 'accepted')] }
  })
}

async function acceptClean(tx: Connection, importId: string, drafts: readonly Draft[]): Promise<DecidedDraft[]> {
  const clean = drafts.filter((draft) => draft.decision === 'open' && draft.freshness === null && isClean(draft))
  const decided: DecidedDraft[] = []
  for (const draft of clean) decided.push(await save(tx, importId, { ...draft, decision: 'accepted' }))
  return decided
}

/** Words a draft anew. Where the rules allow the new wording it is accepted; else nothing is kept and what they found is told. */
export function editDraft(classroomId: AuthorizedClassroomId, importId: string, { questionId, edit }: { questionId: string; edit: QuestionEdit }): Promise<DecidedDraft> {
  return inReview(classroomId, importId, async (tx, imported, drafts) => {
    const draft = oneOf(drafts, questionId)
    const question = editQuestion(draft.question, edit)
    const edited: Draft = { ...draft, question, isEdited: draft.isEdited || question.revision !== draft.question.revision }
    const findings = await lintOne(tx, imported, edited)
    if (isBlocked(findings)) return { status: 'blocked', draft: { ...edited, findings } }
    return save(tx, importId, { ...edited, findings, decision: 'accepted' })
  })
}

/**
 * Words a key point anew, where nothing is lost by it, and holds its questions against the rules again. Throws 'not-found', and 'invalid-input' on
 * the field (`statement`, or `hedge-0` and so on) with a `RewordingFault`'s code and words.
 */
export function editKeyPoint(classroomId: AuthorizedClassroomId, importId: string, input: KeyPointEditInput): Promise<{ drafts: DecidedDraft[] }> {
  return inReview(classroomId, importId, async (tx, imported, drafts) => {
    const keyPoints = (await findDraftKeyPoints(tx, importId)).map(({ keyPoint }) => keyPoint)
    const keyPoint = keyPoints.find(({ id }) => id === input.keyPointId)
    if (!keyPoint || keyPoint.attribution.length !== input.attribution.length) throw new AppError('not-found')
    const attribution = keyPoint.attribution.map((link, at) => ({ ...link, ...input.attribution[at] }))
    const edited = { ...keyPoint, statement: input.statement, attribution: attribution.map((link) => ({ ...link, hedge: link.hedge === '' ? null : link.hedge })) }
    const fault = rewordingFault(keyPoint, edited, await findMaterial(tx, imported))
    if (fault) throw new AppError('invalid-input', { field: fault.link === null ? 'statement' : `hedge-${fault.link}`, message: `${fault.code} ${fault.words}` })
    await saveDraftKeyPoint(tx, importId, edited)
    const lint = await draftLinter(tx, imported, keyPoints.map((each) => (each.id === edited.id ? edited : each)))
    const decided: DecidedDraft[] = []
    for (const draft of drafts.filter(({ question }) => question.keyPointId === edited.id)) {
      const findings = lint(draft.question)
      decided.push(await save(tx, importId, { ...draft, findings, decision: draft.decision === 'accepted' && isBlocked(findings) ? 'open' : draft.decision }))
    }
    return { drafts: decided }
  })
}

function inReview<T>(classroomId: AuthorizedClassroomId, importId: string, work: (tx: Connection, imported: ReadImport, drafts: Draft[]) => Promise<T>): Promise<T> {
  return inTransaction(database(), async (tx) => {
    const imported = await openReview(tx, classroomId, importId)
    await lockImport(tx, importId)
    const result = await work(tx, imported, await findDrafts(tx, importId))
    if (imported.state === 'draft') await saveImportState(tx, importId, 'in-review')
    return result
  })
}

async function lintOne(tx: Connection, imported: ReadImport, { question }: Draft): Promise<Finding[]> {
  const keyPoints = (await findDraftKeyPoints(tx, imported.id)).map(({ keyPoint }) => keyPoint)
  return (await draftLinter(tx, imported, keyPoints))(question)
}

function oneOf(drafts: readonly Draft[], questionId: string): Draft {
  const draft = drafts.find(({ question }) => question.id === questionId)
  if (!draft) throw new AppError('not-found')
  return draft
}

async function saveLinted(tx: Connection, importId: string, draft: Draft, decision: Draft['decision']): Promise<DecidedDraft> {
  if (!isBlocked(draft.findings)) return save(tx, importId, { ...draft, decision })
  await saveDraft(tx, importId, { ...draft, decision: 'open' })
  return { status: 'blocked', draft: { ...draft, decision: 'open' } }
}

async function save(tx: Connection, importId: string, draft: Draft): Promise<DecidedDraft> {
  await saveDraft(tx, importId, draft)
  return { status: 'saved', draft }
}
