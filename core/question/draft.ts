import type { Freshness } from './freshness'
import type { Finding } from './item-lint/finding'
import type { Question } from './question'

export const DRAFT_DECISIONS = ['open', 'accepted', 'rejected'] as const
export type DraftDecision = (typeof DRAFT_DECISIONS)[number]

/** A question of an imported article as it stands in review. */
export type Draft = {
  question: Question
  /** Of the rules, or of the gate for questions that nobody has edited; an error keeps it from being published as it is. */
  findings: readonly Finding[]
  decision: DraftDecision
  /** It goes to the pool of quizzes when it is published. */
  isReserved: boolean
  isEdited: boolean
  /** A question of the version before, and how it stands to this one; null: proposed from this text. */
  freshness: Freshness | null
}

/** Whether nothing at all was found in it. */
export function isClean({ findings }: Pick<Draft, 'findings'>): boolean {
  return findings.length === 0
}
