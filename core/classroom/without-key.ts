import type { EvidenceReference, PracticeQuestion } from '../question/practice-question'
import type { QuizQuestion } from './quiz-question'

const NO_EVIDENCE: EvidenceReference = { articleId: '', paragraph: 0, exact: '', location: null }

/**
 * A quiz question in the shape that the controls of study draw, with nothing where a key would be. `name` takes the place of its id:
 * it keeps its inputs apart from those of others.
 */
export function withoutKey({ options, prompts, ...question }: QuizQuestion, name: string): PracticeQuestion {
  return {
    ...question, id: name, revision: '', keyPointId: '',
    options: options.map((option) => ({ ...option, isKey: false, rationale: '', evidence: NO_EVIDENCE })),
    prompts: prompts.map((prompt) => ({ ...prompt, optionId: '' })),
    order: [], answer: '', acceptedAnswers: [], answerForms: null, correction: null, rationale: '', evidence: [], passages: [], hint: null, editorNote: null,
  }
}

/** The same question with its key, its options where the quiz had them. */
export function withKey(key: PracticeQuestion, shown: QuizQuestion, name: string): PracticeQuestion {
  const placeOf = new Map(shown.options.map(({ id }, place) => [id, place]))
  return { ...key, id: name, options: key.options.toSorted((one, other) => (placeOf.get(one.id) ?? 0) - (placeOf.get(other.id) ?? 0)) }
}
