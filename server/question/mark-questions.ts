import { v7 as uuidV7 } from 'uuid'
import type { Content } from '../../core/key-point/content'
import type { Freshness, FreshnessMark } from '../../core/question/freshness'
import type { LedgerDetail } from '../../core/question/ledger'
import { markFreshness } from '../../core/question/mark-freshness'
import { indexMaterial } from '../../core/question/material'
import type { Connection } from '../../data/client.ts'
import { insertLedgerEntries } from '../../data/ledger.ts'
import { findQuestionRevisions, findStandings, saveFreshness } from '../../data/question.ts'

/** Worst last. */
const ORDER: readonly Freshness[] = ['fresh', 'stale', 'broken']

/**
 * Marks every published question against a new version of the material. Stale and broken ones are paused: they are not
 * asked until they are published again, which alone makes a question fresh. Cards stay as they are.
 * Returns how many questions became worse.
 */
export async function markQuestions(tx: Connection, before: Content, after: Content, at: Date): Promise<number> {
  const standings = await findStandings(tx)
  const live = [...standings].filter(([, { status }]) => status === 'published')
  const questions = await findQuestionRevisions(tx, live.map(([questionId, { currentRevision }]) => ({ questionId, revision: currentRevision })))
  const [old, next] = [indexMaterial(before), indexMaterial(after)]
  const worse = questions
    .map((question) => ({ question, mark: markFreshness(question, old, next) }))
    .filter(({ question, mark }) => ORDER.indexOf(mark.freshness) > ORDER.indexOf(standings.get(question.id)?.freshness ?? 'fresh'))
  for (const freshness of ['stale', 'broken'] as const) {
    const marked = worse.filter(({ mark }) => mark.freshness === freshness)
    if (marked.length === 0) continue
    await saveFreshness(tx, marked.map(({ question }) => question.id), freshness, at)
    await insertLedgerEntries(tx, marked.map(({ question, mark }) => ({
      id: uuidV7(), questionId: question.id, revision: question.revision, at: at.getTime(), event: freshness,
      actor: { type: 'content' as const }, ruleSetVersion: null, detail: detailOf(mark),
    })))
  }
  return worse.length
}

function detailOf(mark: FreshnessMark): LedgerDetail {
  switch (mark.freshness) {
    case 'fresh':
      return {}
    case 'stale':
      return { staleReasons: mark.reasons }
    case 'broken':
      return { lostQuotes: mark.lost.map(({ articleId, paragraph, exact }) => ({ articleId, paragraph, exact })) }
  }
}
