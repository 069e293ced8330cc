import type { KeyPoint } from '../key-point/key-point'
import type { RelatedKeyPoints } from '../key-point/related-key-points'
import type { Question, Response } from '../question/question'
import type { Rating, Review } from '../review/review'
import { normaliseText } from '../shared/normalise-text'
import type { LeechEvidence } from './triage-leech'

/** Rated answers and failures of one key point, by question, in the order of the ids. */
export function answersByQuestion(reviews: readonly Review[], ratings: ReadonlyMap<string, Rating | null>): LeechEvidence['byQuestion'] {
  const counts = new Map<string, { answers: number; failures: number }>()
  for (const { id, questionId } of reviews) {
    const rating = ratings.get(id)
    if (!rating) continue
    const { answers, failures } = counts.get(questionId) ?? { answers: 0, failures: 0 }
    counts.set(questionId, { answers: answers + 1, failures: failures + (rating === 'again' ? 1 : 0) })
  }
  return [...counts].map(([questionId, count]) => ({ questionId, ...count })).sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
}

/**
 * The key points whose answer was given instead of this one's, with how often. An answer that several others have says nothing
 * of which was meant, unless just one of them is related to this key point. `failed` are the answers that were not right.
 */
export function confusedWith(input: {
  keyPointId: string
  failed: readonly { question: Question; response: Response }[]
  keyPoints: readonly KeyPoint[]
  related: RelatedKeyPoints
}): LeechEvidence['confusedWith'] {
  const { keyPointId, failed, keyPoints, related } = input
  const others = keyPoints.filter(({ id }) => id !== keyPointId)
  const times = new Map<string, number>()
  for (const { question, response } of failed) {
    for (const given of wrongTexts(question, response)) {
      const having = others.filter(({ asks }) => asks.some(({ answer, accept }) => [answer, ...accept].some((text) => normaliseText(text) === given)))
      const near = having.filter(({ id }) => related.get(keyPointId)?.has(id))
      const [meant, ...more] = having.length > 1 ? near : having
      if (meant && more.length === 0) times.set(meant.id, (times.get(meant.id) ?? 0) + 1)
    }
  }
  return [...times].map(([id, count]) => ({ keyPointId: id, times: count })).sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))
}

/** What was given and is not right, in one spelling. Rows that were matched or put in order name no other key point. */
function wrongTexts({ options }: Question, response: Response): string[] {
  if (response.type === 'typed') return [normaliseText(response.text)].filter((text) => text !== '')
  const chosen = response.type === 'option' ? [response.optionId] : response.type === 'options' ? response.optionIds : []
  return options.filter(({ id, isKey }) => !isKey && chosen.includes(id)).map(({ text }) => normaliseText(text))
}

/**
 * What to ask right after a key point that is taken for another: a contrast that quotes both, else the other one itself.
 */
export function companionOf(keyPointId: string, confusedId: string, keyPoints: readonly KeyPoint[], related: RelatedKeyPoints): string {
  const contrast = keyPoints.find(({ id, kind }) => (
    kind === 'contrast' && id !== keyPointId && related.get(keyPointId)?.has(id) && (id === confusedId || related.get(confusedId)?.has(id))
  ))
  return contrast?.id ?? confusedId
}
