import { INPUT_OF_KIND, type Question } from '../question/question'
import { pickQuestion } from '../schedule/form-ladder'
import type { OptionReferents } from '../statistics/option-referents'

/** Where the class of the demonstration goes wrong together, so that question analysis and the confusion map have something true to find. */
export type ClassTraps = {
  /** The distractor that learners who are misled believe, by question id. */
  misleading: ReadonlyMap<string, string>
  misleadingKeyPointIds: ReadonlySet<string>
  /** A question in which the strong prefer a distractor to the key; null where none will do. */
  contested: { questionId: string; optionId: string } | null
}

/** How many things are taken for another. */
const CONFUSIONS = 4
/** The contested question is among those of the first key points, which everybody has met. */
const CONTESTED_WITHIN = 30

/**
 * Chooses, from the content alone: the pairs that most first questions could confuse, ties by name, and the first question
 * with three options that confuses none of them. `questions` by key point, in teaching order.
 */
export function chooseTraps<Q extends Question>(questions: ReadonlyMap<string, readonly Q[]>, referentsOf: (question: Q) => OptionReferents): ClassTraps {
  const pairs = new Map<string, { questionId: string; keyPointId: string; optionId: string }[]>()
  const firsts = [...questions.values()].flatMap((own) => firstAsked(own) ?? [])
  for (const question of firsts) {
    for (const [optionId, { from, to }] of referentsOf(question)) {
      const name = `${from.id} ${to.id}`
      pairs.set(name, [...(pairs.get(name) ?? []), { questionId: question.id, keyPointId: question.keyPointId, optionId }])
    }
  }
  const chosen = [...pairs].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).slice(0, CONFUSIONS).flatMap(([, uses]) => uses)
  const misleading = new Map(chosen.map(({ questionId, optionId }) => [questionId, optionId]))
  const doubtful = firsts.slice(0, CONTESTED_WITHIN).find(({ id, kind, options }) => (
    INPUT_OF_KIND[kind] === 'choose-one' && options.length >= 3 && !misleading.has(id)))
  const preferred = doubtful?.options.find(({ isKey }) => !isKey)
  return {
    misleading, misleadingKeyPointIds: new Set(chosen.map(({ keyPointId }) => keyPointId)),
    contested: doubtful && preferred ? { questionId: doubtful.id, optionId: preferred.id } : null,
  }
}

/** What everybody is asked first of a key point. */
function firstAsked<Q extends Question>(questions: readonly Q[]): Q | null {
  const probe = pickQuestion(questions.map(({ id, kind }) => ({ id, kind, lastAnsweredAt: null })), null)
  return questions.find(({ id }) => id === probe?.id) ?? null
}
