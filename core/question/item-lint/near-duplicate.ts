import type { Question } from '../question'
import { textSimilarity } from '../text-similarity'
import { words } from '../words'
import type { SetFinding } from './finding'

/** Jaccard over the stems' content words. */
const NEARLY_EQUAL = 0.8

/** NEAR_DUPLICATE: two questions of one kind with nearly the same stem and the same answer; the later one is at fault. */
export function nearDuplicate(questions: readonly Question[]): SetFinding[] {
  const findings: SetFinding[] = []
  questions.forEach((question, at) => {
    const twin = questions
      .slice(0, at)
      .find(
        (earlier) =>
          earlier.kind === question.kind &&
          words(earlier.answer).join(' ') === words(question.answer).join(' ') &&
          numbersOf(earlier.stem) === numbersOf(question.stem) &&
          textSimilarity(earlier.stem, question.stem) >= NEARLY_EQUAL,
      )
    if (!twin) return
    findings.push({
      code: 'NEAR_DUPLICATE',
      severity: 'error',
      message: `It asks what ${twin.id} asks.`,
      hint: 'Merge the key points, or ask for something else.',
      questionId: question.id,
    })
  })
  return findings
}

/** The talks of 2015 are not the talks of 2016, however long the rest of the stem is. */
function numbersOf(stem: string): string {
  return words(stem).filter((word) => /\d/.test(word)).sort().join(' ')
}
