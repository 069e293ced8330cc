import { foldAnswer } from './fold-answer'
import { personSpellings } from './person-spellings'
import { romaniseHangul } from './romanise-hangul'
import { romaniseRussian } from './russian-spellings'
import type { Spelling } from './spelling'
import { spellingVariants } from './spelling-variants'

/** The spellings that follow from accepted names, with repeats. Only a person's name has a surname to turn: “Korea North” is no name. */
export function followingFrom(names: readonly string[], isPerson: boolean): Spelling[] {
  const romanised = (name: string) => [...romaniseHangul(name), ...romaniseRussian(foldAnswer(name))]
  return [
    ...(isPerson
      ? personSpellings(names)
      : names.flatMap((name) => romanised(name).map((text): Spelling => ({ name, by: 'romanisation', text })))),
    ...names.flatMap((name) => spellingVariants(name).map((text): Spelling => ({ name, by: 'spelling', text }))),
  ]
}
