/**
 * Why a typed answer counts as an accepted one (docs/spelling-equivalence.md):
 * exact: the answer itself, however cased, spaced, punctuated and composed; name: another name in the same script;
 * script: the name in another script; spelling: another spelling within one script; romanisation: another romanisation
 * of the Korean or Russian name; surname-order; patronymic: left out or written; slip: one slip of the keyboard.
 */
export type Equivalence = 'exact' | 'name' | 'script' | 'spelling' | 'romanisation' | 'surname-order' | 'patronymic' | 'slip'

/** A name close to the answer that is not it, and what the difference is, in the content's language. */
export type DistinctName = { name: string; note: string }

/** All that a typed answer is compared with. Made where questions are served and graded, so that the browser has little to know. */
export type AnswerForms = {
  /** The accepted names as written, best first. `forgives`: whether one slip in it is forgiven. */
  names: readonly { name: string; by: Equivalence; forgives: boolean }[]
  /** Spellings that follow from the names, as keys of `answerKey`. */
  spellings: readonly { name: string; by: Equivalence; keys: readonly string[] }[]
  distinct: readonly DistinctName[]
}
