import { foldAnswer } from './fold-answer'
import { readKoreanName } from './korean-name'
import { romaniseRussian } from './russian-spellings'
import type { Spelling } from './spelling'

const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична|ovich|evich|ovna|evna|ichna)$/

/** What follows from the names of a person: romanisations, surname first or last, the patronymic left out. */
export function personSpellings(names: readonly string[]): Spelling[] {
  const korean = names.flatMap((name) => koreanSpellings(name, names))
  const short = names.flatMap(patronymicSpellings)
  const written = [...names.map((name) => ({ name, folded: foldAnswer(name) })), ...short.map(({ name, text }) => ({ name, folded: text }))]
  // A surname alone stays what the term base makes of it: another name.
  const russian = written.filter(({ folded }) => folded.includes(' ')).flatMap(({ name, folded }) =>
    romaniseRussian(folded).flatMap((text): Spelling[] => [
      { name, by: 'romanisation', text },
      ...turned(text).map((each): Spelling => ({ name, by: 'surname-order', text: each })),
    ]))
  // Where the surname stands first already, the other order has been made of the Hangul.
  const orders = korean.length > 0 ? [] : written.flatMap(({ name, folded }) => turned(folded).map((text): Spelling => ({ name, by: 'surname-order', text })))
  return [...short, ...orders, ...korean, ...russian]
}

function koreanSpellings(name: string, names: readonly string[]): Spelling[] {
  const korean = readKoreanName(name)
  // “이바노프” begins like a Korean name and is none: one of the Latin names has to begin with the surname too.
  if (korean === null || !names.some((each) => korean.surnames.includes(foldAnswer(each).split(' ')[0] ?? ''))) return []
  const { surnames, given, otherHangul } = korean
  const pairs = surnames.flatMap((surname) => given.map((rest) => [surname, rest] as const))
  return [
    ...(otherHangul === null ? [] : [{ name, by: 'spelling', text: otherHangul } satisfies Spelling]),
    ...pairs.map(([surname, rest]): Spelling => ({ name, by: 'romanisation', text: surname + rest })),
    ...pairs.map(([surname, rest]): Spelling => ({ name, by: 'surname-order', text: rest + surname })),
  ]
}

/** A name with a patronymic, as it is and with the patronymic left out. */
function patronymicSpellings(name: string): Spelling[] {
  const parts = foldAnswer(name).split(' ')
  if (parts.length !== 3 || !PATRONYMIC.test(parts[1] ?? '')) return []
  return [{ name, by: 'patronymic', text: `${parts[0]} ${parts[2]}` }, { name, by: 'patronymic', text: parts.join(' ') }]
}

/** The last word first: “Putin Vladimir Vladimirovich”. */
function turned(folded: string): string[] {
  const parts = folded.split(' ')
  if (parts.length < 2 || parts.length > 3 || !/^[\p{L}\p{M} ]+$/u.test(folded)) return []
  return [[parts.at(-1), ...parts.slice(0, -1)].join(' ')]
}
