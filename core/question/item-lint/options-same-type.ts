import type { AnswerType } from '../../key-point/key-point'
import type { Question, QuestionKind } from '../question'
import { askOf } from './ask-of'
import type { Finding } from './finding'
import type { ItemRule } from './item-rule'
import type { LintContext } from './lint-context'

const NUMBER =
  /^\D{0,24}\d[\d.,]*\D{0,24}$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter|once|twice|single|several|none|first|second)\b/i
const DATE =
  /\b(?:1[0-9]|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|century|day|week|month|year|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b/i

/** Kinds of term that stand for one another in the language of diplomacy: "Moscow said". */
const ALIKE: readonly (readonly AnswerType[])[] = [['country', 'city', 'organisation'], ['agreement', 'event', 'project', 'phrase']]

const COMPARED: ReadonlySet<QuestionKind> = new Set(['single-choice', 'who-claims-this', 'multiple-choice'])
/** Those who can hold a position. */
const ACTORS: ReadonlySet<AnswerType> = new Set(['person', 'country', 'city', 'organisation'])

/** OPTIONS_SAME_TYPE: all options are persons, or all dates, or all numbers …; the odd one out would be guessed or dismissed. */
export const optionsSameType: ItemRule = (question, context) => {
  if (question.kind === 'match') return rowsWithoutActor(question, context)
  if (!COMPARED.has(question.kind)) return []
  const key = question.options.find((option) => option.isKey)
  const wanted = askOf(question, context)?.answerType ?? (key && typeOf(key.text, context))
  if (!wanted) return []
  return question.options
    .filter((option) => !isOfType(option.text, wanted, context))
    .map((option) => ({
      code: 'OPTIONS_SAME_TYPE',
      severity: 'error',
      message: `“${option.text}” is not of the type ${wanted}.`,
      hint: 'Take distractors of the key’s own type.',
    }))
}

function rowsWithoutActor(question: Question, context: LintContext): Finding[] {
  return question.prompts
    .filter((prompt) => !context.terms.named(prompt.text).some((term) => ACTORS.has(term.type)))
    .map((prompt) => ({
      code: 'OPTIONS_SAME_TYPE',
      severity: 'error',
      message: `“${prompt.text}” is nobody who could hold a position.`,
      hint: 'Let each row name a person, a state, a capital or an organisation of the term base.',
    }))
}

function typeOf(text: string, context: LintContext): AnswerType | null {
  const [term] = context.terms.named(text)
  return term?.type ?? null
}

function isOfType(text: string, wanted: AnswerType, context: LintContext): boolean {
  if (wanted === 'number') return NUMBER.test(text)
  if (wanted === 'date') return DATE.test(text)
  const types = context.terms.named(text).map((term) => term.type)
  // A text that is no entry's name cannot be judged, except that it must not be a bare number or date.
  if (types.length === 0) return wanted === 'phrase' || !/^[\d\s.,–-]+$/.test(text)
  if (wanted === 'phrase') return true
  return types.some((type) => type === wanted || ALIKE.some((group) => group.includes(type) && group.includes(wanted)))
}
