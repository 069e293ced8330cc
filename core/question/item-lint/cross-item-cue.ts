import { containsWords } from '../contains-words'
import { contentWords } from '../content-words'
import type { Question } from '../question'
import type { SetFinding } from './finding'

/** Share of a cloze's content words that another stem must have before it gives the answer away. */
const MOST_SHARED = 0.7

/** CROSS_ITEM_CUE: the stem about one key point holds the answer to type under another, and most of its context. */
export function crossItemCue(questions: readonly Question[]): SetFinding[] {
  const stems = questions.map((question) => ({ question, words: new Set(contentWords(question.stem)) }))
  return stems
    .filter(({ question }) => question.kind === 'cloze')
    .flatMap(({ question, words }): SetFinding[] => {
      const giveaway = stems.find(
        (other) =>
          other.question.keyPointId !== question.keyPointId &&
          other.question.correction === null &&
          [...words].filter((word) => other.words.has(word)).length >= MOST_SHARED * words.size &&
          [question.answer, ...question.acceptedAnswers].some((accepted) => containsWords(other.question.stem, accepted)),
      )
      if (!giveaway) return []
      return [{
        code: 'CROSS_ITEM_CUE',
        severity: 'warning',
        message: `The stem of ${giveaway.question.id} gives its answer away.`,
        hint: 'Do not put the two into one quiz, or reword one.',
        questionId: question.id,
      }]
    })
}
