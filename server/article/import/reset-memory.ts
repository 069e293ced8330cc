import { questionRevision } from '../../../core/question/question-revision'
import type { Question } from '../../../core/question/question'
import { findDraftKeyPoints, findDrafts, renameDrafts } from '../../../data/article-import.ts'
import type { Connection } from '../../../data/client.ts'

/**
 * Lets memory begin anew for the key points whose stale questions are accepted again: they become other key points, which
 * supersede the old ones; but for those with a question that a person changed by hand, which stays as it is. Memory is a fold of the reviews of a key point, so nobody's reviews have to be touched.
 */
export async function resetMemory(tx: Connection, importId: string, byHand: ReadonlySet<string>): Promise<void> {
  const drafts = await findDrafts(tx, importId)
  const changed = new Set(drafts.filter(({ freshness, decision }) => freshness !== null && freshness !== 'fresh' && decision === 'accepted').map(({ question }) => question.keyPointId))
  for (const { question } of drafts) if (byHand.has(question.id)) changed.delete(question.keyPointId)
  for (const { keyPoint } of await findDraftKeyPoints(tx, importId)) {
    if (!changed.has(keyPoint.id)) continue
    const next = { ...keyPoint, id: nextId(keyPoint.id), supersedes: [...keyPoint.supersedes, keyPoint.id] }
    const own = drafts.filter(({ question }) => question.keyPointId === keyPoint.id)
    await renameDrafts(tx, importId, keyPoint.id, next, own.map((draft) => ({ old: draft.question.id, draft: { ...draft, question: renamed(draft.question, keyPoint.id, next.id) } })))
  }
}

/** “…-v2” after “…”, “…-v3” after “…-v2”. */
function nextId(id: string): string {
  const version = /-v(\d+)$/.exec(id)
  return version ? `${id.slice(0, version.index)}-v${Number(version[1]) + 1}` : `${id}-v2`
}

function renamed(question: Question, from: string, to: string): Question {
  const { id, revision: _old, ...rendered } = question
  const next = { ...rendered, keyPointId: to }
  return { id: to + id.slice(from.length), revision: questionRevision(next), ...next }
}
