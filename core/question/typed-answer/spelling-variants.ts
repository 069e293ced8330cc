import { foldAnswer } from './fold-answer'
import { syllablesOf } from './romanise-hangul'

/** British and American spellings, each way; the words are folded. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/isation(?=s?(?: |$))/g, 'ization'], [/ization(?=s?(?: |$))/g, 'isation'],
  [/(?<=\p{L}{3})is(?=e[ds]? |e[ds]?$|ing )/gu, 'iz'], [/(?<=\p{L}{3})iz(?=e[ds]? |e[ds]?$|ing )/gu, 'is'],
  [/(?<=(?:neighb|lab|hon|fav|behavi|harb))our/g, 'or'], [/(?<=(?:neighb|lab|hon|fav|behavi|harb))or/g, 'our'],
  [/(?<=cent|theat)re(?= |$)/g, 'er'], [/(?<=cent|theat)er(?= |$)/g, 're'],
  [/(?<=defen|offen)ce(?= |$)/g, 'se'], [/(?<=defen|offen)se(?= |$)/g, 'ce'],
  [/programme/g, 'program'], [/program(?!me)/g, 'programme'],
]

/** Other spellings of a name within its script: British and American; the North keeps ㄹ and ㄴ at the start of a word (로동, 녀성). */
export function spellingVariants(name: string): string[] {
  const folded = foldAnswer(name)
  const words = folded.split(' ').map(southernInitial).join(' ')
  const english = /^[a-z0-9 ]+$/.test(folded) ? ENGLISH.map(([pattern, other]) => folded.replace(pattern, other)) : []
  return [...new Set([words, ...english])].filter((each) => each !== folded)
}

/** 로동신문 → 노동신문, 력사 → 역사, 녀성 → 여성 (Hangul Orthography of 1988, articles 10–12). */
function southernInitial(word: string): string {
  const first = syllablesOf(word.charAt(0))?.[0]
  if (first === undefined || (first.initial !== 5 && first.initial !== 2)) return word
  const isPalatal = [2, 3, 6, 7, 12, 17, 20].includes(first.vowel)
  const initial = isPalatal ? 11 : 2
  return String.fromCodePoint(0xac00 + initial * 588 + first.vowel * 28 + first.final) + word.slice(1)
}
