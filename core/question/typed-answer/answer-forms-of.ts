import type { Question } from '../question'
import type { AnswerForms, Equivalence } from './answer-forms'
import { answerKey, foldAnswer } from './fold-answer'
import { followingFrom } from './following-from'
import { forgivesSlip } from './forgives-slip'
import type { Spelling } from './spelling'

/** What the forms are made of; a Question has it. */
export type TypedKey = Pick<Question, 'answer' | 'acceptedAnswers' | 'personName' | 'distinctAnswers'>

/**
 * The accepted names of a typed question and every spelling that follows from them (docs/spelling-equivalence.md).
 * Depends on the frozen question alone, so server and browser compare with the same.
 */
export function answerFormsOf({ answer, acceptedAnswers, personName, distinctAnswers }: TypedKey): AnswerForms {
  const names = [...new Set([answer, ...acceptedAnswers])]
  const distinct = distinctAnswers ?? []
  const taken = new Set([...names, ...distinct.map(({ name }) => name)].map(keyOf))
  const spellings = followingFrom(names, personName === true)
  const byKey = new Map(spellings.toReversed().map((spelling) => [answerKey(spelling.text), spelling.by]))
  const fresh = new Map<string, Spelling>()
  for (const spelling of spellings) {
    const key = answerKey(spelling.text)
    if (key !== '' && !taken.has(key) && !fresh.has(key)) fresh.set(key, spelling)
  }
  return {
    names: names.map((name) => ({ name, by: whyAccepted(name, answer, byKey), forgives: forgivesSlip(name) })),
    spellings: grouped(fresh),
    distinct,
  }
}

function whyAccepted(name: string, answer: string, byKey: ReadonlyMap<string, Equivalence>): Equivalence {
  const key = keyOf(name)
  if (key === keyOf(answer)) return 'exact'
  if (scriptOf(name) !== scriptOf(answer)) return 'script'
  return byKey.get(key) ?? 'name'
}

function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return ['Latin', 'Hangul', 'Han', 'Cyrillic'].find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)) ?? ''
}

function grouped(fresh: ReadonlyMap<string, Spelling>): AnswerForms['spellings'] {
  const groups = new Map<string, { name: string; by: Equivalence; keys: string[] }>()
  for (const [key, { name, by }] of fresh) {
    const group = groups.get(`${by} ${name}`) ?? { name, by, keys: [] }
    group.keys.push(key)
    groups.set(`${by} ${name}`, group)
  }
  return [...groups.values()]
}

function keyOf(text: string): string {
  return answerKey(foldAnswer(text))
}
