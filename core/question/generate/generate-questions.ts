import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import { groupBy } from '../../shared/group-by'
import type { Finding, RuleCode, SetFinding } from '../item-lint/finding'
import { lintContext } from '../item-lint/lint-context'
import { lintQuestion } from '../item-lint/lint-question'
import { lintQuestionSet } from '../item-lint/lint-question-set'
import type { Question } from '../question'
import { agreeOrDiffer } from './agree-or-differ'
import { cloze } from './cloze'
import { factQuoteOrInference } from './fact-quote-or-inference'
import { generateContext, type GenerateContext, type Speakers } from './generate-context'
import { match } from './match'
import { multipleChoice } from './multiple-choice'
import { order } from './order'
import { shortAnswer } from './short-answer'
import { singleChoice } from './single-choice'
import { trueFalse } from './true-false'
import { whichArticleSays } from './which-article-says'
import { whichSentenceProvesIt } from './which-sentence-proves-it'
import { whoClaimsThis } from './who-claims-this'

/** A question that the gate refused. `codes` are those of the errors, sorted, without repeats. */
export type RejectedQuestion = { question: Question; codes: RuleCode[]; findings: Finding[] }

/** `warnings`: findings on published questions that do not stop them; `setFindings`: on the published set as a whole. */
export type GeneratedQuestions = {
  published: Question[]
  rejected: RejectedQuestion[]
  warnings: { questionId: string; findings: Finding[] }[]
  setFindings: SetFinding[]
}

type Generator = (keyPoint: KeyPoint, context: GenerateContext) => Question[]
const GENERATORS: readonly Generator[] = [
  singleChoice, cloze, trueFalse, whoClaimsThis, factQuoteOrInference, whichArticleSays, agreeOrDiffer, whichSentenceProvesIt,
  multipleChoice, shortAnswer, match, order,
]

/**
 * Turns key points into questions and sends each through the rule gate.
 * Deterministic: the same content gives the same questions, revisions and findings, in the order of the key points;
 * the order of terms and articles does not matter.
 */
export function generateQuestions(content: Content, speakers: Speakers = 'corpus'): GeneratedQuestions {
  const context = generateContext(content, speakers)
  const gate = lintContext(content)
  const passed: Question[] = []
  const rejected: RejectedQuestion[] = []
  const warnings: GeneratedQuestions['warnings'] = []
  for (const question of content.keyPoints.flatMap((keyPoint) => GENERATORS.flatMap((make) => make(keyPoint, context)))) {
    const findings = lintQuestion(question, gate)
    if (findings.some(isError)) {
      rejected.push(reject(question, findings))
      continue
    }
    passed.push(question)
    if (findings.length > 0) warnings.push({ questionId: question.id, findings })
  }
  const ofSet = lintQuestionSet(passed)
  const byQuestion = groupBy(ofSet, (finding) => finding.questionId)
  const published = passed.filter((question) => {
    const findings = byQuestion.get(question.id) ?? []
    if (!findings.some(isError)) return true
    rejected.push(reject(question, findings))
    return false
  })
  const live = new Set(published.map((question) => question.id))
  return { published, rejected, warnings: warnings.filter(({ questionId }) => live.has(questionId)), setFindings: ofSet.filter((finding) => !isError(finding)) }
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error'
}

function reject(question: Question, findings: Finding[]): RejectedQuestion {
  const codes = [...new Set(findings.filter(isError).map((finding) => finding.code))].sort()
  return { question, codes, findings }
}
