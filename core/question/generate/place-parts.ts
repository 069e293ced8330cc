import type { Option } from '../question'
import { type OptionDraft, placeOptions } from './place-options'

/** Options that belong to rows or places in an order, and `order`: their ids, in the order of the drafts. */
export type PlacedParts = { options: Option[]; order: string[] }

/** Options in an order seeded by the question's id which is not the order of the drafts: that one is the answer. */
export function placeParts(drafts: readonly OptionDraft[], id: string): PlacedParts {
  const isInOrder = (options: readonly Option[]) => options.every((option, at) => option.text === drafts[at]?.text)
  const shuffled = placeOptions(drafts, id)
  const options = isInOrder(shuffled) ? placeOptions(drafts.toReversed(), id) : shuffled
  const order = drafts.map((draft) => options.find((option) => option.text === draft.text)?.id ?? '')
  return { options, order }
}
