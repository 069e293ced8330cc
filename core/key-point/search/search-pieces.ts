import { foldWidth } from '../../shared/fold-width'
import { jamoOf } from '../../shared/jamo-of'
import { normaliseText } from '../../shared/normalise-text'

/** The smallest part of a text that a search can find: a word; in Hangul and Han a single syllable or character. */
export type SearchPiece = {
  /** Folded; Hangul as a row of jamo. */
  key: string
  /** UTF-16 offsets in the text. */
  start: number
  end: number
  /** Whether it belongs to the piece before: nothing but a space, a hyphen or a middle dot lies between. */
  joins: boolean
  /** Whether a word starts here. */
  startsWord: boolean
}

/** Hangul and Han are taken apart because their compounds are written without spaces: 정상회담 is found in 남북정상회담. */
const PIECE = /[\uac00-\ud7a3]|\p{Script=Han}|[\u1100-\u11ff\u3130-\u318f]+|(?:(?![\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]|\p{Script=Han})[\p{L}\p{M}\p{N}](?:['’‘.](?=[\p{L}\p{N}]))?)+/gu
const JOINT = /^[ \u00a0\-‐‑·]?$/u

/** Takes a text apart. Pieces that fold to nothing are left out. */
export function searchPieces(text: string): SearchPiece[] {
  const pieces: SearchPiece[] = []
  for (const match of text.matchAll(PIECE)) {
    const key = searchKey(match[0])
    const before = pieces.at(-1)?.end
    if (key === '') continue
    pieces.push({
      key, start: match.index, end: match.index + match[0].length,
      joins: before !== undefined && JOINT.test(text.slice(before, match.index)), startsWord: before !== match.index,
    })
  }
  return pieces
}

/**
 * One spelling for all that differ in case, diacritics, apostrophes, width and the composition of Hangul:
 * letters and digits only, Hangul as jamo, so that a syllable that is still being typed is the start of the whole one.
 */
export function searchKey(text: string): string {
  return jamoOf(normaliseText(foldWidth(text)).replace(/[ .]/g, ''))
}
