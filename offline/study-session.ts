import type { Response, Score } from '#core/question/question'
import type { Certainty, Rating } from '#core/review/review'
import type { StudyItem } from '#core/schedule/study-batch'

/** What the learner did with the current question. */
export type AnswerInput = { response: Response; certainty: Certainty; hinted: boolean; durationMs: number }

/** What an answer did to memory. */
export type Outcome = {
  /** null: not rated, asked again in another form in this session. */
  rating: Rating | null
  /** When the key point comes back; null while unknown. */
  dueAt: number | null
  /** Where the answer is: stored, waiting in this browser for the network, or refused by the server. */
  saved: 'saved' | 'waiting' | 'refused'
}

export type Verdict = {
  /** Graded in the browser, at once. The server grades again, and its grading stands. */
  score: Score
  /** The accepted wording that a typed answer was taken for; null for a choice or a wrong answer. */
  acceptedAs: string | null
  /** Resolves when the answer is stored; never rejects. */
  outcome: Promise<Outcome>
}

/** One sitting of a learner or a guest: the current question, its answer, the next one. */
export type StudySession = {
  /** Fetches the first questions unless they came with the page. Throws without a network. */
  start(): Promise<StudyItem | null>
  current(): StudyItem | null
  answer(input: AnswerInput): Verdict
  /** Moves on; null when done for today. Throws without a network when more must be fetched. */
  next(): Promise<StudyItem | null>
  left(): { due: number; new: number }
  /** When the next card comes due, once done for today; epoch ms. */
  nextDueAt(): number | null
}
