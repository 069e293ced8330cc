import type { Term } from '../key-point/term'
import type { PackedQuestions } from './practice-pack'

/** What is told about a name or a word of the questions. */
export type PackedTerm = Pick<Term, 'id' | 'english' | 'hangul' | 'hanja' | 'dates' | 'definition' | 'checked'>

/**
 * Some of an audience's key points with all that is needed to ask them and to show the evidence. Its hash is that of its content, so
 * a device fetches again only what has changed.
 */
export type StudyPack = PackedQuestions & {
  id: string
  /** In teaching order; each has a question here. */
  keyPointIds: readonly string[]
  /** Those that the questions and passages speak of, by id. */
  terms: readonly PackedTerm[]
}
