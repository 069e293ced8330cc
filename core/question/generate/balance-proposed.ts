import { groupBy } from '../../shared/group-by'
import type { Finding } from '../item-lint/finding'
import type { Question } from '../question'
import type { GeneratedQuestions } from './generate-questions'

/** True statements beyond the false ones that a set may have, and questions whose claim it is with one and the same key. */
const LEAST_ALLOWED = 3

/**
 * Keeps a set that nobody has edited from being answered without reading: statements that are nearly all true, or claims
 * that are all the author's. What is too many is refused, but never the only question on a key point; questions on key
 * points with many others go first. Deterministic: ties fall to the later question.
 */
export function balanceProposed(generated: GeneratedQuestions): GeneratedQuestions {
  const statements = generated.published.filter((question) => question.kind === 'true-false')
  const isTrue = (question: Question) => question.correction === null
  const whoClaims = generated.published.filter((question) => question.kind === 'who-claims-this')
  const groups = [
    { questions: statements.filter(isTrue), others: statements.filter((question) => !isTrue(question)).length, finding: MOSTLY_TRUE },
    ...[...groupBy(whoClaims, (question) => question.answer).values()].map((questions) => ({
      questions, others: whoClaims.length - questions.length, finding: MOSTLY_ONE,
    })),
  ]
  return groups.reduce((balanced, { questions, others, finding }) => {
    const surplus = questions.length - Math.max(LEAST_ALLOWED, others)
    return surplus > 0 ? refuse(balanced, spare(questions, balanced.published).slice(0, surplus), finding) : balanced
  }, generated)
}

/** Those of the questions whose key point has another one, in the order in which they can be done without. */
function spare(questions: readonly Question[], published: readonly Question[]): Question[] {
  const others = groupBy(published, (question) => question.keyPointId)
  const count = (question: Question) => others.get(question.keyPointId)?.length ?? 0
  return questions.toReversed().filter((question) => count(question) > 1).sort((one, other) => count(other) - count(one))
}

function refuse(generated: GeneratedQuestions, refused: readonly Question[], finding: Finding): GeneratedQuestions {
  const ids = new Set(refused.map((question) => question.id))
  const stays = ({ questionId }: { questionId: string | null }) => questionId === null || !ids.has(questionId)
  return {
    published: generated.published.filter((question) => !ids.has(question.id)),
    rejected: [...generated.rejected, ...refused.map((question) => ({ question, codes: [finding.code], findings: [finding] }))],
    warnings: generated.warnings.filter(stays),
    setFindings: generated.setFindings.filter(stays),
  }
}

const MOSTLY_TRUE: Finding = {
  code: 'POSITION_BALANCE',
  severity: 'error',
  message: 'More statements of this text would be true than false: “true” could be answered unread.',
  hint: 'Make a false statement of it by changing one word, or ask in another way.',
}

const MOSTLY_ONE: Finding = {
  code: 'POSITION_BALANCE',
  severity: 'error',
  message: 'Most claims of this text are the same speaker’s: whose they are could be answered unread.',
  hint: 'Ask whose claim it is where another speaker could be taken for it.',
}
