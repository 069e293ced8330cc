import type { Article } from '../../article/article'
import type { KeyPoint } from '../../key-point/key-point'
import type { TermIndex } from '../../key-point/term-index'
import { groupBy } from '../../shared/group-by'
import type { Finding, RuleCode } from '../item-lint/finding'
import { UNNAMED_AUTHOR } from '../../key-point/propose/article-setting'
import { namesTerm } from '../names-term'
import type { Question } from '../question'
import { askStatementsOnce } from './ask-statements-once'
import { withoutFoothold } from './without-foothold'
import type { GeneratedQuestions, RejectedQuestion } from './generate-questions'

/** What an author is only warned of: a text that nobody has edited yet has to do without it. */
const REFUSED: ReadonlySet<RuleCode> = new Set(['READING_LEVEL', 'ATTRIBUTION_REQUIRED', 'LEN_RATIO', 'CROSS_ITEM_CUE', 'LOADED_LANGUAGE'])

/** The gate for questions that no author stands behind: warnings of the rules above count as errors, and whose claim it is may not be asked among those whom the claim is about. */
export function refuseDoubtful(generated: GeneratedQuestions, terms: TermIndex, keyPoints: readonly KeyPoint[], articles: readonly Article[]): GeneratedQuestions {
  const byId = new Map(keyPoints.map((keyPoint) => [keyPoint.id, keyPoint]))
  const published: Question[] = []
  const rejected: RejectedQuestion[] = [...generated.rejected]
  const warnings = groupBy(generated.warnings, (each) => each.questionId)
  const ofSet = groupBy(generated.setFindings, (finding) => finding.questionId)
  for (const question of generated.published) {
    const warned = [...(warnings.get(question.id) ?? []).flatMap((each) => each.findings), ...(ofSet.get(question.id) ?? [])]
    const findings = [
      ...warned.filter((finding) => REFUSED.has(finding.code)), ...namedDistractors(question, terms), ...doubtfulStatus(question, byId.get(question.keyPointId)), ...withoutFoothold(question, byId.get(question.keyPointId), articles, terms),
    ]
    if (findings.length === 0) published.push(question)
    else rejected.push({ question, codes: [...new Set(findings.map((finding) => finding.code))].sort(), findings })
  }
  const { kept, refused } = askStatementsOnce(published, byId)
  const live = new Set(kept.map((question) => question.id))
  return {
    published: kept,
    rejected: [...rejected, ...refused],
    warnings: generated.warnings.filter(({ questionId }) => live.has(questionId)),
    setFindings: generated.setFindings.filter(({ questionId }) => questionId === null || live.has(questionId)),
  }
}

/** The first verb of a clause that tells what happened, or what somebody thinks. */
const TELLS =
  /^(?:(?!\b(?:is|are|has|have|will|would|can|could|may|might|must|should|cannot)\b).)*?\b(?:was|were|had|did|began|came|became|met|gave|took|went|left|made|grew|\p{Ll}{2,}ed|expects|considers|finds|defends|regards|sees|insists|demands|wants)\b/u
const JUDGES = /\b(?:it is (?:pivotal|important|necessary|clear|obvious|wrong|right)|too|failed|symbolic|unlikely|likely|looks|seems|remains)\b/
const MODAL = /\b(?:should|would|must|needs?|can|cannot|could)\b/

const MIXED: Finding = {
  code: 'ANSWERABLE',
  severity: 'error',
  message: 'A judgement with a fact in a clause beside it is both.',
  hint: 'Ask how one point is put forward, not two.',
}

/** “The trains will be slow, which run since May”: the author's judgement, and a fact in it. */
function isMixed(keyPoint: KeyPoint): boolean {
  return keyPoint.kind !== 'fact' && /, (?:which|who|where) /.test(keyPoint.proposition ?? '')
}

/** What an author only tells is nobody's claim: “Who said that the trains began to run in May?” */
function doubtfulStatus(question: Question, keyPoint: KeyPoint | undefined): Finding[] {
  if (!keyPoint || keyPoint.attribution.length !== 1) return []
  if (question.kind === 'fact-quote-or-inference') return isMixed(keyPoint) ? [MIXED] : []
  if (question.kind !== 'who-claims-this') return []
  const claim = keyPoint.proposition ?? ''
  // An author whom nobody names is known by judgements alone.
  const isNamed = keyPoint.attribution[0]?.who !== UNNAMED_AUTHOR
  const isClaimed = keyPoint.attribution[0]?.hedge !== null || JUDGES.test(claim) || (!TELLS.test(claim) && (isNamed || MODAL.test(claim)))
  return isClaimed ? [] : [{
    code: 'ATTRIBUTION_REQUIRED',
    severity: 'error',
    message: 'The author tells this and does not claim it against anybody.',
    hint: 'Ask whose claim it is only of judgements and of what speakers by name say.',
  }]
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
