import { remember } from './remember'
import { words } from './words'

/** English function words and the verbs of reporting: they carry no claim of their own. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he him his she her hers they them their theirs we us our you your i me my ' +
    'who whom whose which what when where why how whether if then than so as at by for from in into of off on onto out ' +
    'over to up down with without within about after before between during through under until upon via per and or but ' +
    'nor yet both either neither any some each every such same other another more most less least very too also ' +
    'is are was were be been being am do does did done doing has have had having can could may might must shall should ' +
    'will would there here itself himself themselves because while since though although however only just ' +
    'say says said saying according write writes wrote tell tells told call calls called report reports reported ' +
    'describe describes described name names named'
  ).split(' '),
)

/** The content words of a text, stemmed lightly (plural, -ed, -ing), without repeats, in order of first occurrence. */
export const contentWords: (text: string) => readonly string[] = remember(
  (text) => [...new Set(words(joinTitles(text)).filter((word) => !FUNCTION_WORDS.has(word)).map(stemOf))],
  20_000,
)

/** A title in quotation marks counts as one word: sharing a source is not sharing a claim. */
function joinTitles(text: string): string {
  return text.replace(/“\p{Lu}[^”]*”/gu, (title) => {
    const parts = words(title)
    return parts.length >= 4 ? ` ${parts.join('')} ` : title
  })
}

/** A crude stem, enough to see "talks" in "talk"; never shown. */
function stemOf(word: string): string {
  if (word.length >= 6 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length >= 7 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length >= 6 && word.endsWith('ed')) return word.slice(0, -2)
  if (word.length >= 4 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}
