import { type Question, QUESTION_KINDS, type QuestionKind } from '../question/question'
import { measureKeyLongest, type KeyLongest } from './measure-key-longest'
import { measureKeyPositions, type KeyPositions } from './measure-key-positions'
import { nearTwins, type NearTwin } from './near-twins'
import type { EvaluatedText, QuestionBatch } from './question-batch'

/** What can be said of a batch of questions before anybody answers them. Rates are 0–1; null where there is nothing to count. */
export type QuestionMeasures = {
  gate: { made: number; passed: number; passRate: number | null }
  /** Most frequent rule first. A question counts once for each rule that it breaks. */
  rejectsByRule: { code: string; count: number }[]
  byKind: { kind: QuestionKind; passed: number; rejected: number }[]
  /** Of the paragraphs that bear claims. A paragraph is covered when a question that passed cites it as evidence. */
  coverage: { textId: string; title: string; paragraphs: number; covered: number; coveredRate: number | null; uncovered: { number: number; text: string }[] }[]
  /** Questions with options of which some are wrong; rows and orders have no distractors. */
  distractors: { kind: QuestionKind; questions: number; mean: number; least: number; most: number }[]
  keyPositions: KeyPositions[]
  keyLongest: KeyLongest[]
  /** Rate: questions with an earlier twin, of all that passed. Twins on one key point are meant to stand in for one another. */
  nearDuplicates: { count: number; rate: number | null; onOtherKeyPoint: number; twins: NearTwin[] }
}

/** Kinds that offer wrong options beside the right. */
const WITHOUT_DISTRACTORS: ReadonlySet<QuestionKind> = new Set(['true-false', 'cloze', 'short-answer', 'match', 'order'])

/** Measures a batch. Deterministic; reads published questions only, but for what the gate refused. */
export function measureQuestions({ texts, published, rejected }: QuestionBatch): QuestionMeasures {
  const made = published.length + rejected.length
  const twins = nearTwins(published)
  return {
    gate: { made, passed: published.length, passRate: rate(published.length, made) },
    rejectsByRule: rejectsByRule(rejected.map((each) => each.codes)),
    byKind: QUESTION_KINDS.map((kind) => ({
      kind,
      passed: published.filter((question) => question.kind === kind).length,
      rejected: rejected.filter(({ question }) => question.kind === kind).length,
    })),
    coverage: texts.map((text) => coverageOf(text, published)),
    distractors: QUESTION_KINDS.flatMap((kind) => distractorsOf(kind, published)),
    keyPositions: measureKeyPositions(published),
    keyLongest: measureKeyLongest(published),
    nearDuplicates: { count: twins.length, rate: rate(twins.length, published.length), onOtherKeyPoint: twins.filter((twin) => !twin.onSameKeyPoint).length, twins },
  }
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function rejectsByRule(codes: readonly (readonly string[])[]): QuestionMeasures['rejectsByRule'] {
  const counts = new Map<string, number>()
  for (const code of codes.flat()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1))
}

function coverageOf({ id, title, paragraphs }: EvaluatedText, published: readonly Question[]): QuestionMeasures['coverage'][number] {
  const quotes = published.flatMap((question) => question.evidence).filter((quote) => quote.articleId === id)
  const cited = new Set(quotes.map((quote) => quote.paragraph))
  const bearing = paragraphs.filter((paragraph) => paragraph.bearsClaims)
  const uncovered = bearing.filter((paragraph) => !cited.has(paragraph.number)).map(({ number, text }) => ({ number, text }))
  const covered = bearing.length - uncovered.length
  return { textId: id, title, paragraphs: bearing.length, covered, coveredRate: rate(covered, bearing.length), uncovered }
}

function distractorsOf(kind: QuestionKind, published: readonly Question[]): QuestionMeasures['distractors'] {
  if (WITHOUT_DISTRACTORS.has(kind)) return []
  const counts = published
    .filter((question) => question.kind === kind)
    .map((question) => question.options.filter((option) => !option.isKey).length)
  if (counts.length === 0) return []
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return [{ kind, questions: counts.length, mean, least: Math.min(...counts), most: Math.max(...counts) }]
}
