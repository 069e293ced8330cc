import type { Response } from '#core/question/question'
import { isSignedOut, RequestError } from '#offline/post-json'
import type { QuizItem } from './quiz-item'

export type WaitingAnswer = { response: Response; durationMs: number }

export type Saved = { status: 'saved' | 'answered-before'; key: QuizItem['key'] } | { status: 'ended' }

/** not-yours: the quiz or the attempt is not this account's, or not any more. not-accepted: the server takes no such answer. */
export type Refusal = 'not-yours' | 'not-accepted'

/** sent: nothing waits any more. failed: some of it is to be tried again. signed-out: nothing can be sent until somebody signs in. */
export type Sending = 'sent' | 'failed' | 'signed-out'

type Heard = {
  onKey: (position: number, key: NonNullable<QuizItem['key']>) => void
  onEnded: () => void
  onRefused: (position: number, refusal: Refusal) => void
}

/** What can turn out otherwise the next time. */
const TIMED_OUT = 408
const TOO_MANY = 429
const SERVER_FAILED = 500

/**
 * Sends the answers that wait, by position in the quiz, one at a time. What arrived and what is refused for good waits no more; an answer
 * given meanwhile to the same item is sent too. One that cannot be sent keeps none of the others back.
 */
export async function sendWaitingAnswers(
  waiting: Map<number, WaitingAnswer>, put: (position: number, answer: WaitingAnswer) => Promise<Saved>, { onKey, onEnded, onRefused }: Heard,
): Promise<Sending> {
  const passedOver = new Set<WaitingAnswer>()
  const first = () => [...waiting].find(([, answer]) => !passedOver.has(answer))
  for (let next = first(); next; next = first()) {
    const [position, answer] = next
    const done = () => waiting.get(position) === answer && waiting.delete(position)
    try {
      const saved = await put(position, answer)
      done()
      if (saved.status === 'ended') {
        waiting.clear()
        onEnded()
      } else if (saved.key) onKey(position, saved.key)
    } catch (error) {
      if (isSignedOut(error)) return 'signed-out'
      const refusal = refusalOf(error)
      if (refusal) {
        if (done()) onRefused(position, refusal)
      } else if (error instanceof RequestError && error.status === SERVER_FAILED) passedOver.add(answer)
      else return 'failed'
    }
  }
  return waiting.size === 0 ? 'sent' : 'failed'
}

/** null: worth another try. */
function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof RequestError) || error.status < 400 || error.status >= SERVER_FAILED) return null
  if (error.status === TIMED_OUT || error.status === TOO_MANY) return null
  return error.code === 'not-found' || error.code === 'other-account' ? 'not-yours' : 'not-accepted'
}
