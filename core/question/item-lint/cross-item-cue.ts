import { containsWords } from '../contains-words'
import { INPUT_OF_KIND, type Question } from '../question'
import { similarTexts } from '../similar-texts'
import type { SetFinding } from './finding'

/** Share of a typed question's content words that another stem must have before it gives the answer away. */
const MOST_SHARED = 0.7

/** CROSS_ITEM_CUE: the stem about one key point holds the answer to type under another, and most of its context. */
export function crossItemCue(questions: readonly Question[]): SetFinding[] {
  const stems = similarTexts(questions.filter((question) => question.correction === null), (question) => question.stem)
  return questions
    .filter((question) => INPUT_OF_KIND[question.kind] === 'type')
    .flatMap((question): SetFinding[] => {
      const giveaway = stems.holding(question.stem, MOST_SHARED).find(
        (other) =>
          other.keyPointId !== question.keyPointId &&
          [question.answer, ...question.acceptedAnswers].some((accepted) => containsWords(other.stem, accepted)),
      )
      if (!giveaway) return []
      return [{
        code: 'CROSS_ITEM_CUE',
        severity: 'warning',
        message: `The stem of ${giveaway.id} gives its answer away.`,
        hint: 'Do not put the two into one quiz, or reword one.',
        questionId: question.id,
      }]
    })
}
