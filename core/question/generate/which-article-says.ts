import type { Article } from '../../article/article'
import type { KeyPoint, KeyPointKind } from '../../key-point/key-point'
import { containsWords } from '../contains-words'
import type { Option, Question } from '../question'
import { capitalised } from './capitalised'
import { firstEvidence } from './first-evidence'
import type { GenerateContext } from './generate-context'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

const SLOT = 'article'
const BOTH = 'In both'
/** What an article says in its own name. */
const OWN: ReadonlySet<KeyPointKind> = new Set(['claim', 'cause', 'prediction'])

/**
 * In which of two articles something can be read: the subject of a contrast, or a claim of one author on topics that the
 * other article does not touch.
 */
export function whichArticleSays(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  if (context.articles.length !== 2) return []
  const cited = new Set(keyPoint.evidence.map((quote) => quote.articleId))
  const stem = keyPoint.kind === 'contrast' ? contrastStem(keyPoint) : claimStem(keyPoint, context)
  if (stem === null) return []
  const key = cited.size === 2 ? 'both' : [...cited][0] ?? ''
  const options = [...context.articles.map((article) => articleOption(article, key, keyPoint)), bothOption(key, keyPoint)]
  return [
    sealQuestion(questionId(keyPoint, 'which-article-says', SLOT), {
      kind: 'which-article-says',
      keyPointId: keyPoint.id,
      stem,
      options,
      answer: options.find((option) => option.isKey)?.text ?? '',
      acceptedAnswers: [],
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  ]
}

function contrastStem(keyPoint: KeyPoint): string | null {
  // One does not read “whether” where only one article says it.
  const { subject } = keyPoint
  if (subject === null || subject.startsWith('whether ')) return null
  return `In which of the two articles do you read ${/^(?:how|what|who|whom|whose|which|when|where|why)\b/.test(subject) ? '' : 'about '}${subject}?`
}

function claimStem(keyPoint: KeyPoint, context: GenerateContext): string | null {
  const { kind, attribution, proposition, evidence, topics } = keyPoint
  const hedge = attribution[0]?.hedge ?? null
  if (!OWN.has(kind) || attribution.length !== 1 || proposition === null) return null
  if (context.terms.byId(attribution[0]?.who ?? '')?.role !== 'author') return null
  if (hedge !== null && !containsWords(proposition, hedge)) return null
  const home = evidence[0]?.articleId
  const isElsewhere = context.keyPoints.some(
    (other) => other.evidence.some((quote) => quote.articleId !== home) && other.topics.some((topic) => topics.includes(topic)),
  )
  return isElsewhere ? null : `In which of the two articles of ${keyPoint.asOf.slice(0, 4)} do you read that ${proposition.replace(/[.\s]+$/, '')}?`
}

function articleOption(article: Article, key: string, keyPoint: KeyPoint): Option {
  const isKey = article.id === key
  return {
    id: article.id,
    text: capitalised(article.label),
    isKey,
    rationale: isKey ? keyPoint.statement : key === 'both' ? `The other article speaks of it too. ${keyPoint.statement}` : `It is the other article that speaks of it. ${keyPoint.statement}`,
    evidence: keyPoint.evidence.find((quote) => (key === 'both' ? quote.articleId !== article.id : true)) ?? firstEvidence(keyPoint),
  }
}

function bothOption(key: string, keyPoint: KeyPoint): Option {
  return {
    id: 'both',
    text: BOTH,
    isKey: key === 'both',
    rationale: key === 'both' ? keyPoint.statement : `Only one of them speaks of it. ${keyPoint.statement}`,
    evidence: firstEvidence(keyPoint),
  }
}
