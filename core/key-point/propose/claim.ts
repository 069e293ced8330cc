import type { ParsedParagraph, ParsedSentence } from '../../article/parse-article'
import type { Frame } from './read-frame'

/** A claim of an article that stands alone, before it becomes a key point. */
export type Claim = {
  paragraph: ParsedParagraph
  sentence: ParsedSentence
  /** Index of the sentence in its paragraph. */
  at: number
  /** Completed, without frame and full stop; in “…” when quoted. */
  clause: string
  frame: Frame
  hedge: string | null
  /** The linking words that the sentence began with. */
  connectives: string
  /** The claim of the sentence before, when this one only makes sense with it. */
  joined: Claim | null
}
