import { type PracticePack, unpackQuestion } from '#core/question/practice-pack'
import { stabilityOf } from '#core/schedule/memory'
import { pickPractice, practiceTurn, weakestFirst } from '#core/schedule/practice'
import type { StudyItem } from '#core/schedule/study-batch'
import { foldGuestReviews } from './fold-guest-reviews'
import { findGuestReviews } from './guest-store'
import { lastAnsweredAt } from './last-answered-at'
import { getJson } from './post-json'
import { createPracticeSession } from './practice-session'
import type { StudySession } from './study-session'

/** A guest's extra practice of what was met in this browser, the weakest first, of one article or of all. */
export async function createGuestPractice(articleId: string | null): Promise<StudySession> {
  const [pack, reviews] = await Promise.all([getJson<PracticePack>('/api/practice/pack'), findGuestReviews().catch(() => [])])
  const { cards } = foldGuestReviews(reviews, new Set(pack.invalidatedRevisions))
  const lastAnswered = lastAnsweredAt(reviews)
  const now = Date.now()
  const questions = pack.questions
    .filter(({ evidence }) => articleId === null || evidence.some((reference) => reference.articleId === articleId))
    .map((question) => ({ ...question, lastAnsweredAt: lastAnswered.get(question.id) ?? null }))
  const asked = new Set(questions.map(({ keyPointId }) => keyPointId))
  const keyPointIds = weakestFirst([...cards.values()].filter(({ keyPointId }) => asked.has(keyPointId)), now)
  return createPracticeSession(keyPointIds.flatMap((keyPointId): StudyItem[] => {
    const question = pickPractice(questions.filter((each) => each.keyPointId === keyPointId), practiceTurn(now))
    return question ? [{ keyPointId, reason: 'practice', question: unpackQuestion(pack, question), stabilityDays: stabilityOf(cards.get(keyPointId)) }] : []
  }))
}
