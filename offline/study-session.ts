import type { TypedMatch } from '#core/question/match-typed-answer'
import type { Response, Score } from '#core/question/question'
import type { Certainty, Rating } from '#core/review/review'
import type { StudyItem } from '#core/schedule/study-batch'

/** What the learner did with a question. */
export type AnswerInput = { response: Response; certainty: Certainty; hinted: boolean; durationMs: number }

/** What an answer did to memory. */
export type Outcome = {
  /** null: not rated, asked again in another form in this session. */
  rating: Rating | null
  /** When the key point comes back; null while unknown. */
  dueAt: number | null
  /** The key point's stability in days from now on; null while it was never rated, or unknown. */
  stabilityDays: number | null
  /**
   * Where the answer is: stored, stored with the plan for a date saying when it comes back, stored without counting because its question was found wrong, waiting in this browser
   * for the network, refused by the server, waiting because another account, or none, is signed in in this browser, or lost with this
   * page, because the browser has no room or keeps nothing and, for a learner, the server could not be reached. Extra practice is stored nowhere.
   */
  saved: 'practice' | 'saved' | 'by-plan' | 'withdrawn' | 'waiting' | 'refused' | 'other-account' | 'signed-out' | 'not-kept'
}

export type Verdict = {
  /** Graded in the browser, at once. The server grades again, and its grading stands. */
  score: Score
  /** What a typed answer was taken for; null for every other answer. */
  match: TypedMatch | null
  /** Resolves when the answer is stored; never rejects. */
  outcome: Promise<Outcome>
}

/** One sitting of a learner or a guest: a question, its answer, the next one. */
export type StudySession = {
  /** The question to begin with: not the one that came with the page when answers of an earlier visit were sent first. */
  start(): Promise<StudyItem | null>
  /** Grades and stores the answer to the question on screen, whatever the session would ask now. */
  answer(item: StudyItem, input: AnswerInput): Verdict
  /** Takes the last answer back and gives its question, to be asked again; null when there is none, or when this could neither be kept nor sent. */
  undo(): Promise<StudyItem | null>
  /** What to ask now; null when done for today. Throws without a network when more must be fetched. */
  next(): Promise<StudyItem | null>
  /** What is left today; counts the last answer once its outcome is known. */
  left(): { due: number; new: number }
  /** When the next card comes due, once done for today; epoch ms. */
  nextDueAt(): number | null
}
