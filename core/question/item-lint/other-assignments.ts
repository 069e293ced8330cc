import type { KeyPoint } from '../../key-point/key-point'
import { claimantOf } from '../claimant'
import { namesTerm } from '../names-term'
import type { Option, Question } from '../question'
import { textSimilarity } from '../text-similarity'
import type { LintContext } from './lint-context'

/** From here on (Jaccard over content words) somebody may be said to hold a position too. */
const ALSO_HOLDS = 0.45

/** KEY_UNIQUE_IN_CORPUS for match: a row that another choice fits as well, by the choices themselves or by a key point. */
export function otherAssignments(question: Question, context: LintContext): string[] {
  return question.prompts.flatMap((prompt) => {
    const ownChoice = question.options.find((option) => option.id === prompt.optionId)
    const held = context.keyPoints.filter((keyPoint) => isClaimOf(keyPoint, prompt.text, context))
    return question.options
      .filter((option) => option !== ownChoice)
      .filter((option) => isAlike(option, ownChoice?.text ?? '') || held.some((claim) => isHeldIn(claim, option, question, context)))
      .map((option) => `“${option.text}” fits ${prompt.text} as well`)
  })
}

/** Whether a claim says what an option says, and not that the one to whose row the option belongs says it. */
function isHeldIn(claim: KeyPoint, option: Option, question: Question, context: LintContext): boolean {
  if (!isAlike(option, claim.proposition ?? claim.statement)) return false
  const owner = question.prompts.find((prompt) => prompt.optionId === option.id)
  return !context.terms.named(owner?.text ?? '').some((term) => namesTerm(claim.statement, term, context.terms))
}

function isAlike(option: Option, text: string): boolean {
  return textSimilarity(option.text, text) >= ALSO_HOLDS
}

function isClaimOf(keyPoint: KeyPoint, name: string, context: LintContext): boolean {
  const claimant = claimantOf(keyPoint)
  return claimant !== null && context.terms.named(name).some((term) => term.id === claimant)
}
