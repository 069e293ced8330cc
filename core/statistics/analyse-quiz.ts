import { revisionName } from '../question/revision-name'
import { type RevisionAnalysis, analyseRevisions } from './analyse-revisions'
import type { ItemAnswer } from './item-answer'
import { QUIZ_NEEDS_OTHERS } from './observe-answers'
import { type QuizFigures, addToQuizRollup, emptyQuizRollup, quizFigures } from './quiz-figures'
import { sumByRevision } from './sum-by-revision'

/** An item of a quiz form, with what each learner who was given it made of it in their first attempt. */
export type QuizItemAnswers = {
  questionId: string
  revision: string
  keyPointId: string
  /** None where nothing is chosen. */
  options: readonly { id: string; isKey: boolean }[]
  /** `points` 0 or 1, 0 for a blank; null: its answer does not count. */
  answers: readonly (Omit<ItemAnswer, 'isRight'> & { learnerId: string; points: 0 | 1 | null })[]
}

export type QuizAnalysis = {
  figures: QuizFigures
  /** In the order of the form; the total that an item is set against is that of the learner's other items. */
  items: readonly RevisionAnalysis[]
}

/** Classical analysis of a quiz: of its form, and of each item. `items` are those that count. */
export function analyseQuiz(items: readonly QuizItemAnswers[]): QuizAnalysis {
  const learnerIds = new Set(items.flatMap(({ answers }) => answers.map(({ learnerId }) => learnerId)))
  const points = items.map(({ answers }) => new Map(answers.map((answer) => [answer.learnerId, answer.points])))
  const rollup = [...learnerIds].reduce((sum, learnerId) => addToQuizRollup(sum, points.map((of) => of.get(learnerId) ?? null)), emptyQuizRollup(items.length))
  const optionsOf = new Map(items.map((item) => [revisionName(item), item.options]))
  const answered = items.map(({ questionId, revision, keyPointId, answers }) => ({
    questionId, revision, keyPointId,
    answers: answers.flatMap(({ points: earned, ...answer }) => (earned === null ? [] : [{ ...answer, isRight: earned === 1 }])),
  }))
  return {
    figures: quizFigures(rollup),
    items: analyseRevisions(sumByRevision(answered, QUIZ_NEEDS_OTHERS), (revision) => optionsOf.get(revisionName(revision)) ?? []).revisions,
  }
}
