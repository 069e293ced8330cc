import { seededShuffle } from '../../shared/seeded-shuffle'
import type { Option } from '../question'

/** An option before it has a place. */
export type OptionDraft = Omit<Option, 'id'>

/** Options in an order seeded by the question's id, named "a", "b", "c" … by place. */
export function placeOptions(drafts: readonly OptionDraft[], id: string): Option[] {
  return seededShuffle(drafts, id).map((draft, at) => ({
    id: String.fromCharCode('a'.charCodeAt(0) + at),
    text: draft.text,
    isKey: draft.isKey,
    rationale: draft.rationale,
    evidence: draft.evidence,
  }))
}
