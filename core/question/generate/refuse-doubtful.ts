import type { TermIndex } from '../../key-point/term-index'
import { groupBy } from '../../shared/group-by'
import type { Finding, RuleCode } from '../item-lint/finding'
import { namesTerm } from '../names-term'
import type { Question } from '../question'
import type { GeneratedQuestions, RejectedQuestion } from './generate-questions'

/** What an author is only warned of: a text that nobody has edited yet has to do without it. */
const REFUSED: ReadonlySet<RuleCode> = new Set(['READING_LEVEL', 'ATTRIBUTION_REQUIRED', 'LEN_RATIO', 'CROSS_ITEM_CUE'])

/** The gate for questions that no author stands behind: their warnings count as errors, and whose claim it is may not be asked among those whom the claim is about. */
export function refuseDoubtful(generated: GeneratedQuestions, terms: TermIndex): GeneratedQuestions {
  const published: Question[] = []
  const rejected: RejectedQuestion[] = [...generated.rejected]
  const warnings = groupBy(generated.warnings, (each) => each.questionId)
  const ofSet = groupBy(generated.setFindings, (finding) => finding.questionId)
  for (const question of generated.published) {
    const warned = [...(warnings.get(question.id) ?? []).flatMap((each) => each.findings), ...(ofSet.get(question.id) ?? [])]
    const findings = [...warned.filter((finding) => REFUSED.has(finding.code)), ...namedDistractors(question, terms)]
    if (findings.length === 0) published.push(question)
    else rejected.push({ question, codes: [...new Set(findings.map((finding) => finding.code))].sort(), findings })
  }
  const live = new Set(published.map((question) => question.id))
  return {
    published,
    rejected,
    warnings: generated.warnings.filter(({ questionId }) => live.has(questionId)),
    setFindings: generated.setFindings.filter(({ questionId }) => questionId === null || live.has(questionId)),
  }
}

/** “Who said that Kim hoped …?” – hardly Kim: a distractor nobody takes leaves two options. */
function namedDistractors(question: Question, terms: TermIndex): Finding[] {
  if (question.kind !== 'who-claims-this') return []
  return question.options
    .filter((option) => !option.isKey && terms.named(option.text).some((term) => namesTerm(question.stem, term, terms)))
    .map((option) => ({
      code: 'WORD_REPEAT_CUE',
      severity: 'error',
      message: `The claim is about ${option.text}, who is therefore hardly taken for its author.`,
      hint: 'Offer speakers whom the claim does not name.',
    }))
}
