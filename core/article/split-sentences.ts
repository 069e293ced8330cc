/** One sentence of a paragraph, with its UTF-16 offsets in that paragraph. */
export type SplitSentence = { number: number; text: string; start: number; end: number }

/** Never end a sentence: what they belong to follows. */
const TITLES = new Set(
  'mr mrs ms messrs dr prof gen col maj capt lt sgt sen rep gov pres amb hon rev st mt ft fr vs e.g i.e cf al viz'.split(' '),
)
/** End a sentence only when a word follows that commonly starts one. */
const MAY_END = new Set(
  ('jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc co ltd corp bros etc jr sr dept est ' +
    'u.s u.n u.k u.s.a u.s.s.r d.p.r.k r.o.k e.u a.m p.m ph.d b.c a.d d.c').split(' '),
)
/** End no sentence when a number follows ("No. 5", "pp. 3–4"). */
const BEFORE_NUMBER = new Set('no nos art par sec fig vol pp p ch res'.split(' '))
const STARTERS = new Set(
  ('the a an this that these those it he she they we i you his her its their our there here in on at by for from with ' +
    'after before since while when where who what how why if as although though because but and or so yet still however ' +
    'moreover therefore meanwhile nevertheless both some many most one two all no not now then today').split(' '),
)

/** Terminators, then closing quotes and brackets, then footnote marks such as [3]. */
const END = /(?<![.!?…。！？])([.!?…。！？]+)(["'”’»)\]]*(?:\[\d+\])*)(?=\s|$)/gu
/** How far back the word before a full stop is looked for: a limit, so that a long line takes linear time. */
const LONGEST_WORD = 80
const OPENING = /^[\s"'“‘«([–—-]*/u

function mayNotEnd(word: string, next: string): boolean {
  const bare = word.toLowerCase()
  const nextWord = next.match(/^[\p{L}]+/u)?.[0].toLowerCase() ?? ''
  if (TITLES.has(bare)) return true
  if (BEFORE_NUMBER.has(bare) && /^\p{N}/u.test(next)) return true
  if (MAY_END.has(bare)) return !STARTERS.has(nextWord)
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return !STARTERS.has(nextWord)
  return false
}

function isBoundary(before: string, terminator: string, closing: string, after: string): boolean {
  const next = after.replace(OPENING, '')
  if (next === '') return true
  if (/^[\p{Ll}]/u.test(next) || /^[,;:]/u.test(next)) return false
  if (terminator !== '.' || closing !== '') return true
  if (/^\s*\p{N}{1,3}$/u.test(before)) return false
  const word = before.match(/[\p{L}.]+$/u)?.[0] ?? ''
  return !mayNotEnd(word, next)
}

/**
 * Rule-based sentence splitter for English (and for Korean and Russian prose, which end sentences alike).
 * A sentence ends at . ! ? or … with the quotes and brackets that close on it, before white space and
 * anything but a small letter. Abbreviations and initials do not end one.
 * Nothing but white space lies between two sentences, so no text is lost.
 */
export function splitSentences(paragraph: string): SplitSentence[] {
  const sentences: SplitSentence[] = []
  let from = 0
  const push = (to: number): void => {
    const piece = paragraph.slice(from, to)
    const text = piece.trim()
    if (text !== '') {
      const start = from + piece.indexOf(text)
      sentences.push({ number: sentences.length + 1, text, start, end: start + text.length })
    }
    from = to
  }
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length
    const before = paragraph.slice(Math.max(from, match.index - LONGEST_WORD), match.index)
    if (isBoundary(before, match[1] ?? '', match[2] ?? '', paragraph.slice(end, end + 80))) push(end)
  }
  push(paragraph.length)
  return sentences
}
