import { containsWords } from '#core/question/contains-words'
import type { PracticeOption, PracticeQuestion } from '#core/question/practice-question'
import { words } from '#core/question/words'

/** From this share of words that are not on screen yet, the question's rationale is worth its lines. */
const NEWS = 0.4

/** Why the answer is what it is: the reason of the option that was chosen, and the question's own when it adds to that. */
export function reasonsFor(question: PracticeQuestion, chosen: PracticeOption | undefined): string[] {
  const { rationale } = question
  if (!chosen || containsWords(rationale, chosen.rationale)) return [rationale]
  const onScreen = new Set(words([question.stem, question.answer, question.correction ?? '', chosen.rationale].join(' ')))
  const all = words(rationale)
  const fresh = all.filter((word) => !onScreen.has(word))
  return fresh.length >= NEWS * all.length ? [chosen.rationale, rationale] : [chosen.rationale]
}
