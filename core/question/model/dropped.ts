import type { RuleCode } from '../item-lint/finding'

/** Why something that a model proposed is not used; shown with its count. Rule codes of the gate are counted beside these. */
export type DropReason =
  | 'answer-not-json' | 'wrong-shape' | 'too-many' | 'quote-not-found' | 'quote-not-one-sentence'
  | 'sentence-said-before' | 'claim-not-in-quote' | 'claim-does-not-stand' | 'claim-already-proposed'
  | 'answer-not-in-claim' | 'answer-not-fit' | 'answer-already-asked' | 'question-changes-claim'
  | 'distractor-not-in-form' | 'distractor-in-passage' | 'distractor-of-other-kind' | 'too-few-distractors'
  | 'no-question-passed'

/** Counts by reason, in the order in which the reasons first came up. */
export class Dropped {
  readonly counts = new Map<DropReason | RuleCode, number>()

  add(reason: DropReason | RuleCode): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1)
  }
}
