import { containsWords } from '../contains-words'
import type { RejectedQuestion } from '../generate/generate-questions'
import { lintQuestionSet } from '../item-lint/lint-question-set'
import type { Question } from '../question'

/** Beside the rules' questions none may stand that repeats one or gives the answer of one away: then it goes, never theirs. */
export function besideRules(further: readonly Question[], rules: readonly Question[]): { passed: Question[]; rejected: RejectedQuestion[] } {
  const findings = lintQuestionSet([...rules, ...further]).filter(({ code }) => code === 'NEAR_DUPLICATE' || code === 'CROSS_ITEM_CUE')
  const told = rules.filter((question) => findings.some((finding) => finding.questionId === question.id))
  const passed: Question[] = []
  const rejected: RejectedQuestion[] = []
  for (const question of further) {
    const own = findings.filter((finding) => finding.questionId === question.id)
    const tells = told.some((other) => other.keyPointId !== question.keyPointId && containsWords(question.stem, other.answer))
    const codes = [...new Set([...own.map(({ code }) => code), ...(tells ? ['CROSS_ITEM_CUE' as const] : [])])].sort()
    if (codes.length === 0) passed.push(question)
    else rejected.push({ question, codes, findings: own })
  }
  return { passed, rejected }
}
