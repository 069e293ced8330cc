import type { Article } from '../../../core/article/article'
import { followQuote } from '../../../core/article/follow-quote'
import type { TextQuote } from '../../../core/article/text-quote'
import type { KeyPoint } from '../../../core/key-point/key-point'
import type { Draft } from '../../../core/question/draft'
import { markFreshness } from '../../../core/question/mark-freshness'
import { indexMaterial } from '../../../core/question/material'
import type { Question } from '../../../core/question/question'
import { questionRevision } from '../../../core/question/question-revision'
import { normaliseText } from '../../../core/shared/normalise-text'
import { findTermsOfArticles, type ReadyImport } from '../../../data/article-import.ts'
import type { Connection } from '../../../data/client.ts'
import { findImportedArticle, findKeyPointsOfArticle, findQuestionsOfArticle } from '../../../data/imported-article.ts'

/**
 * Puts what is published of an article before what is proposed from its new text. Fresh questions stay accepted as they are;
 * a stale one waits for the teacher, its quotes led to where they stand now; a broken one is rejected until it is mended.
 * Of the proposals those go that ask for a key point which is there already.
 */
export async function carryOver(db: Connection, articleId: string, ready: ReadyImport): Promise<ReadyImport> {
  const before = await findImportedArticle(db, articleId)
  if (!before) return ready
  const keyPoints = await findKeyPointsOfArticle(db, articleId)
  const questions = [...(await findQuestionsOfArticle(db, articleId)).values()].filter(({ status }) => status === 'published')
  const material = (article: Article) => indexMaterial({ articles: [article], keyPoints, terms: [] })
  const [old, next] = [material(before.article), material(ready.article)]
  const follow = (quote: TextQuote): TextQuote => {
    const now = followQuote(quote, before.article, ready.article)
    return now.type === 'moved' ? { ...quote, paragraph: now.paragraph } : quote
  }
  const carried = questions.map(({ question, isReserved }): Draft => {
    const { freshness } = markFreshness(question, old, next)
    return {
      question: freshness === 'stale' ? withQuotes(question, follow) : question, findings: [], isReserved, isEdited: false, freshness,
      decision: freshness === 'fresh' ? 'accepted' : freshness === 'stale' ? 'open' : 'rejected',
    }
  })
  const kept = keyPoints.map((keyPoint): KeyPoint => ({ ...keyPoint, evidence: keyPoint.evidence.map(follow) }))
  const known = new Set(kept.flatMap(({ id, statement }) => [id, normaliseText(statement)]))
  const isNew = ({ id, statement }: KeyPoint) => !known.has(id) && !known.has(normaliseText(statement))
  const added = ready.keyPoints.filter(isNew)
  const addedIds = new Set(added.map(({ id }) => id))
  // The new text may name its author no more; the key points that stay are still the author's.
  const terms = new Map([...(await findTermsOfArticles(db, [articleId])), ...ready.terms].map((term) => [term.id, term]))
  return { ...ready, terms: [...terms.values()], keyPoints: [...kept, ...added], drafts: [...carried, ...ready.drafts.filter(({ question }) => addedIds.has(question.keyPointId))] }
}

function withQuotes(question: Question, follow: (quote: TextQuote) => TextQuote): Question {
  const { id, revision: _old, ...rendered } = question
  const next = { ...rendered, evidence: rendered.evidence.map(follow), options: rendered.options.map((option) => ({ ...option, evidence: follow(option.evidence) })) }
  return { id, revision: questionRevision(next), ...next }
}
