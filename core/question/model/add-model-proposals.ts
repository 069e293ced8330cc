import type { KeyPoint } from '../../key-point/key-point'
import { settingOf } from '../../key-point/propose/article-setting'
import { salienceOf } from '../../key-point/propose/propose-key-points'
import { indexTerms } from '../../key-point/term-index'
import { articleOfText } from '../generate/article-of-text'
import type { GeneratedFromText } from '../generate/generate-from-text'
import { type GeneratedQuestions, generateQuestions } from '../generate/generate-questions'
import { refuseDoubtful } from '../generate/refuse-doubtful'
import type { RuleCode } from '../item-lint/finding'
import type { Question } from '../question'
import { admitProposals } from './admit-proposals'
import { besideRules } from './beside-rules'
import { type DropReason, Dropped } from './dropped'
import { readModelAnswer } from './read-model-answer'

/** What the rules made of a text, with what a model added and the gate let through. */
export type WithModel = {
  made: GeneratedFromText
  /** Ids of the key points and questions that a model made; all others are the rules'. */
  fromModel: ReadonlySet<string>
  kept: { keyPoints: number; questions: number }
  /** How many proposals were dropped for which reason; a question that breaks several rules counts under each. */
  dropped: ReadonlyMap<DropReason | RuleCode, number>
}

/**
 * Adds what holds of a model's answers. What the rules made stays as it is, to the byte: a model can neither change nor crowd
 * out any of it. Nothing of it is published either: a person has to read it.
 */
export function addModelProposals(made: GeneratedFromText, answers: readonly string[]): WithModel {
  const dropped = new Dropped()
  const read = answers.map(readModelAnswer)
  for (const reason of read.flatMap((each) => each.dropped)) dropped.add(reason)
  const admitted = admitProposals(read.flatMap((each) => each.proposals), made.article, made.proposal, dropped)
  const { passed, rejected, warnings } = questionsOf(admitted, made)
  for (const { codes } of rejected) for (const code of codes) dropped.add(code)
  const { keyPoints, created } = keyPointsWith(admitted, passed, made, dropped)
  const setting = settingOf(made.article, made.proposal.terms)
  const salience = new Map([...made.proposal.salience, ...created.map((keyPoint) => [keyPoint.id, salienceOf(keyPoint, setting)] as const)])
  return {
    made: {
      articleId: made.articleId,
      article: made.article,
      proposal: { ...made.proposal, keyPoints, salience },
      generated: {
        published: [...made.generated.published, ...passed],
        rejected: [...made.generated.rejected, ...rejected],
        warnings: [...made.generated.warnings, ...warnings],
        setFindings: made.generated.setFindings,
      },
    },
    fromModel: new Set([...created, ...passed, ...rejected.map(({ question }) => question)].map(({ id }) => id)),
    kept: { keyPoints: created.length, questions: passed.length },
    dropped: dropped.counts,
  }
}

/** The questions that are not among the rules' own, through the same generators, the same rules and the same doubts. */
function questionsOf(admitted: readonly KeyPoint[], made: GeneratedFromText): Omit<GeneratedQuestions, 'published' | 'setFindings'> & { passed: Question[] } {
  const byId = new Map(admitted.map((keyPoint) => [keyPoint.id, keyPoint]))
  const own = made.proposal.keyPoints
  if (admitted.every((keyPoint) => own.includes(keyPoint))) return { passed: [], rejected: [], warnings: [] }
  const known = new Set(own.map((keyPoint) => keyPoint.id))
  const keyPoints = [...own.map((keyPoint) => byId.get(keyPoint.id) ?? keyPoint), ...admitted.filter((keyPoint) => !known.has(keyPoint.id))]
  const articles = [articleOfText(made.article, made.proposal)]
  const all = generateQuestions({
    articles,
    keyPoints,
    terms: [...made.proposal.terms],
  }, 'near-by')
  const gated = refuseDoubtful(all, indexTerms(made.proposal.terms), keyPoints, articles)
  const before = new Set([...made.generated.published, ...made.generated.rejected.map(({ question }) => question)].map(({ id }) => id))
  const isFurther = (question: Question) => !before.has(question.id) && isOfModel(question, admitted, own)
  const further = gated.published.filter(isFurther)
  const refused = gated.rejected.filter(({ question }) => isFurther(question))
  const beside = besideRules(further, made.generated.published)
  const ids = new Set(beside.passed.map(({ id }) => id))
  return {
    passed: beside.passed,
    rejected: [...refused, ...beside.rejected],
    warnings: gated.warnings.filter(({ questionId }) => ids.has(questionId)),
  }
}

/** Whether it asks of a key point that the rules do not have, or what a model asks of one of theirs. */
function isOfModel({ id, keyPointId }: Question, admitted: readonly KeyPoint[], own: readonly KeyPoint[]): boolean {
  const known = own.find((keyPoint) => keyPoint.id === keyPointId)
  const asks = admitted.find((keyPoint) => keyPoint.id === keyPointId)?.asks ?? []
  return !known || asks.some((ask) => !known.asks.includes(ask) && ask.slot === slotOf(id))
}

function slotOf(questionId: string): string {
  return questionId.slice(questionId.lastIndexOf('.') + 1)
}

/** The rules' key points with the asks that got a question, and behind them the new ones that got one. */
function keyPointsWith(admitted: readonly KeyPoint[], passed: readonly Question[], made: GeneratedFromText, dropped: Dropped): { keyPoints: KeyPoint[]; created: KeyPoint[] } {
  const byId = new Map(admitted.map((keyPoint) => [keyPoint.id, keyPoint]))
  const slots = new Set(passed.map(({ id, keyPointId }) => `${keyPointId} ${slotOf(id)}`))
  const known = new Set(made.proposal.keyPoints.map((keyPoint) => keyPoint.id))
  const own = made.proposal.keyPoints.map((keyPoint) => {
    const more = (byId.get(keyPoint.id)?.asks ?? []).filter((ask) => !keyPoint.asks.includes(ask) && slots.has(`${keyPoint.id} ${ask.slot}`))
    return more.length === 0 ? keyPoint : { ...keyPoint, asks: [...keyPoint.asks, ...more] }
  })
  const asked = new Set(passed.map((question) => question.keyPointId))
  const fresh = admitted.filter((keyPoint) => !known.has(keyPoint.id))
  const created = fresh.filter((keyPoint) => asked.has(keyPoint.id))
  for (const _ of fresh.slice(created.length)) dropped.add('no-question-passed')
  return { keyPoints: [...own, ...created], created }
}
