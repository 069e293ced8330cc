import type { TextQuote } from '#core/article/text-quote'
import type { GeneratedFromText } from '#core/question/generate/generate-from-text'
import type { KeyPoint, Relation } from '#core/key-point/key-point'
import type { Prompt, Question, QuestionKind } from '#core/question/question'
import { groupBy } from '#core/shared/group-by'

/** What `npm run article` prints: the questions asked for, with the key points and the article that they come from. */
export type ArticleReport = {
  article: { title: string | null; paragraphs: { number: number; sentences: { text: string; start: number; end: number }[] }[]; hash: string }
  keyPoints: {
    id: string
    kind: string
    statement: string
    attribution: { who: string; verb: string; hedge: string | null }[]
    asOf: string | null
    evidence: Evidence
    relation?: Relation
    subject?: string
    evidenceInOther?: Evidence
  }[]
  questions: {
    id: string
    revision: string
    kind: QuestionKind
    keyPointId: string
    stem: string
    options: { id: string; text: string; isKey: boolean; rationale: string; evidence: Evidence }[]
    prompts: readonly Prompt[]
    order: readonly string[]
    answer: string
    rationale: string
    evidence: Evidence
    lint: string[]
    /** Only a named person publishes. */
    status: 'passed-gate'
  }[]
  /** `reasons`: in a sentence each, with the code of its rule. */
  rejected: { stem: string; codes: string[]; reasons: string[] }[]
  /** Paragraphs that bear claims, and how many of them a question covers. */
  coverage: { paragraphs: number; covered: number }
}

/** `article` (id) only where two articles are set side by side; `evidenceInOther` of a contrast in which both speak. */
type Evidence = { exact: string; paragraph: number; article?: string }

export function reportOf(made: GeneratedFromText, kinds: ReadonlySet<QuestionKind>, limit: number): ArticleReport {
  const { article, proposal, generated } = made
  const wanted = generated.published.filter((question) => kinds.has(question.kind))
  const questions = wanted.length <= limit ? wanted : mostSalient(wanted, made, limit)
  const contrasts = new Set(proposal.keyPoints.filter((keyPoint) => keyPoint.kind === 'contrast').map((keyPoint) => keyPoint.id))
  const covered = new Set(questions.filter((question) => !contrasts.has(question.keyPointId)).map((question) => question.evidence[0]?.paragraph))
  return {
    article: {
      title: article.title,
      paragraphs: article.paragraphs.map(({ number, sentences }) => ({
        number, sentences: sentences.map(({ text, start, end }) => ({ text, start, end })),
      })),
      hash: article.hash,
    },
    keyPoints: proposal.keyPoints.map(asKeyPoint),
    questions: questions.map((question) => asProposed(question, made, contrasts.has(question.keyPointId))),
    rejected: generated.rejected.filter(({ question }) => kinds.has(question.kind)).map(({ question, codes, findings }) => ({
      stem: question.stem, codes,
      reasons: findings.filter(({ code }) => codes.includes(code)).map(({ code, message }) => `${message} (${code})`),
    })),
    coverage: { paragraphs: proposal.claimBearing.length, covered: proposal.claimBearing.filter((number) => covered.has(number)).length },
  }
}

function asKeyPoint({ id, kind, statement, attribution, asOf, evidence, relation, subject }: KeyPoint): ArticleReport['keyPoints'][number] {
  const isContrast = kind === 'contrast'
  return {
    id, kind, statement,
    attribution: attribution.map(({ who, verb, hedge }) => ({ who, verb, hedge })),
    asOf: asOf === '' ? null : asOf,
    evidence: evidenceOf(evidence[0], isContrast),
    ...(isContrast && relation !== null && subject !== null ? { relation, subject } : {}),
    ...(isContrast && evidence[1] ? { evidenceInOther: evidenceOf(evidence[1], true) } : {}),
  }
}

function asProposed(question: Question, { generated }: GeneratedFromText, isContrast: boolean): ArticleReport['questions'][number] {
  const { id, revision, kind, keyPointId, stem, options, prompts, order, answer, rationale, evidence } = question
  const findings = [
    ...generated.warnings.filter((each) => each.questionId === id).flatMap((each) => each.findings),
    ...generated.setFindings.filter((finding) => finding.questionId === id),
  ]
  return {
    id, revision, kind, keyPointId, stem,
    options: options.map((option) => ({ ...option, evidence: evidenceOf(option.evidence, isContrast) })),
    prompts, order, answer, rationale,
    evidence: evidenceOf(evidence[0], isContrast),
    lint: [...new Set(findings.map((finding) => finding.code))].sort(),
    status: 'passed-gate',
  }
}

function evidenceOf(quote: TextQuote | undefined, namesArticle: boolean): Evidence {
  return { exact: quote?.exact ?? '', paragraph: quote?.paragraph ?? 0, ...(namesArticle ? { article: quote?.articleId ?? '' } : {}) }
}

/** The questions on the most salient key points, paragraph after paragraph, so that a short list covers the article too. */
function mostSalient(questions: readonly Question[], { proposal }: GeneratedFromText, limit: number): Question[] {
  const byParagraph = groupBy(questions, (question) => question.evidence[0]?.paragraph ?? 0)
  const salience = (question: Question) => proposal.salience.get(question.keyPointId) ?? 0
  const queues = [...byParagraph.values()].map((some) => some.toSorted((one, other) => salience(other) - salience(one)))
  const chosen = new Set<Question>()
  for (let round = 0; chosen.size < limit && round < questions.length; round += 1) {
    for (const queue of queues) {
      const question = queue[round]
      if (question && chosen.size < limit) chosen.add(question)
    }
  }
  return questions.filter((question) => chosen.has(question))
}

export function asJson(report: ArticleReport): string {
  return JSON.stringify(report, null, 2)
}

export function asText(report: ArticleReport): string {
  const lines = [report.article.title ?? 'Untitled']
  for (const keyPoint of report.keyPoints) {
    const chain = keyPoint.attribution.map(({ who, verb, hedge }) => `${who} ${verb}${hedge === null ? '' : ` (“${hedge}”)`}`).join(' → ')
    lines.push('', `${keyPoint.statement}`, `    ${keyPoint.kind}, ${keyPoint.asOf ?? 'undated'}; ${chain}; paragraph ${keyPoint.evidence.paragraph}`)
    for (const question of report.questions.filter((each) => each.keyPointId === keyPoint.id)) lines.push(...questionLines(question))
  }
  const kinds = groupBy(report.questions, (question) => question.kind)
  lines.push('', `Passed the rules: ${report.questions.length} questions (${[...kinds].map(([kind, some]) => `${kind} ${some.length}`).join(', ')}).`)
  lines.push(`They cover ${report.coverage.covered} of ${report.coverage.paragraphs} paragraphs that bear claims. Nobody has read them yet: publishing takes a person.`)
  lines.push(`Refused by the rules: ${report.rejected.length}.`, ...report.rejected.flatMap(({ stem, reasons }) => [`    ${stem}`, ...reasons.map((reason) => `      ${reason}`)]))
  return lines.join('\n')
}

function questionLines(question: ArticleReport['questions'][number]): string[] {
  const lint = question.lint.length > 0 ? `  [${question.lint.join(', ')}]` : ''
  const lines = ['', `  ${question.kind}${lint}`, `    ${question.stem}`]
  for (const option of question.options) lines.push(`      ${option.isKey ? '●' : '○'} ${option.text}`)
  const isPut = question.prompts.length > 0 || question.order.length > 0
  if (question.options.length === 0 || isPut) lines.push(`      = ${question.answer}`)
  return lines
}
