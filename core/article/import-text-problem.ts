/** Fewer words are a note, not an article: hardly anything can be asked of them. */
export const LEAST_IMPORT_WORDS = 80
/** The time that proposals take grows faster than the text; measured up to here (docs/performance.md). */
export const MOST_IMPORT_WORDS = 20_000

export type ImportTextProblem = 'too-short' | 'too-long' | 'not-english'

/** The most frequent English words that no other language in Latin letters has nearly as often taken together. */
const FREQUENT: ReadonlySet<string> = new Set(
  ('the of and to in a that is was for on with as by at it from be are this which has had not but were have an or their its his ' +
    'he they will who would been more than said about also between after into could can').split(' '),
)
/** Share of frequent words among all words; English prose has 0.35 to 0.5, French, German, Spanish and Dutch under 0.15. */
const LEAST_FREQUENT = 0.22
/** Share of Latin letters among all letters: names and quotes in other scripts are no fault. */
const LEAST_LATIN = 0.6

/** Why a text cannot be imported as an article; null when it can. */
export function importTextProblem(text: string): ImportTextProblem | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > 0 && latin / letters < LEAST_LATIN) return 'not-english'
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  if (words.length < LEAST_IMPORT_WORDS) return 'too-short'
  if (words.length > MOST_IMPORT_WORDS) return 'too-long'
  const frequent = words.filter((word) => FREQUENT.has(word)).length
  return frequent / words.length < LEAST_FREQUENT ? 'not-english' : null
}
