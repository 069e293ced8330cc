import type { TextQuote } from '../../article/text-quote'
import { sharedWordRuns } from '../../article/shared-word-runs'
import type { KeyPoint } from '../../key-point/key-point'
import { contentWords } from '../content-words'
import type { Question } from '../question'
import { textSimilarity } from '../text-similarity'
import type { GenerateContext } from './generate-context'
import { type OptionDraft, placeOptions } from './place-options'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'
import { stableOrder } from './stable-order'

const SLOT = 'proof'
const DISTRACTORS = 2
/** From this many words in a row the key would be found by comparing letters, not by understanding. */
const COPIED = 5
/** How alike (Jaccard over content words) the proof may be to the statement: more, and it is the same sentence again. */
const MOST_ALIKE_PROOF = 0.5
/** How alike (Jaccard over content words) a distractor may be to the statement. */
const MOST_ALIKE = 0.3
/** A sentence that points back means nothing as an option. */
const POINTS_BACK = /^(?:he|she|it|they|this|that|these|those|his|her|their|its|such|but|and|so|also|there|nor|the text)\b|\b(?:this|these|such an?)\b/i

/** Which sentence of the article bears a statement out: one of its quotes that puts it in other words, or gives its ground. */
export function whichSentenceProvesIt(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  if (keyPoint.kind === 'contrast') return []
  const proof = proofOf(keyPoint)
  if (!proof || !fits(proof.exact)) return []
  const id = questionId(keyPoint, 'which-sentence-proves-it', SLOT)
  const distractors = otherSentences(keyPoint, proof, context, id).slice(0, DISTRACTORS)
  if (distractors.length < DISTRACTORS) return []
  const key: OptionDraft = { text: shown(proof.exact), isKey: true, rationale: keyPoint.statement, evidence: proof }
  const drafts = [key, ...distractors.map((quote): OptionDraft => ({
    text: shown(quote.exact),
    isKey: false,
    rationale: `This sentence bears on something else. What supports the statement is: ${shown(proof.exact)}`,
    evidence: quote,
  }))]
  return [
    sealQuestion(id, {
      kind: 'which-sentence-proves-it',
      keyPointId: keyPoint.id,
      stem: `${keyPoint.statement} Which sentence of the article supports this?`,
      options: placeOptions(drafts, id),
      answer: key.text,
      acceptedAnswers: [],
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  ]
}

/** The one quote of a key point, or the ground that the article gives for it; null when the stem would copy it. */
function proofOf(keyPoint: KeyPoint): TextQuote | null {
  const { statement } = keyPoint
  const reworded = keyPoint.evidence.filter(
    ({ exact }) => sharedWordRuns(statement, exact, COPIED).length === 0 &&
      textSimilarity(statement, exact) <= MOST_ALIKE_PROOF && !isWithin(exact, statement),
  )
  const most = keyPoint.kind === 'cause' ? 2 : 1
  return keyPoint.evidence.length <= most && reworded.length === 1 ? reworded[0] ?? null : null
}

/** A short proof whose words all stand in the statement is the same sentence again, however long the frame around it. */
function isWithin(exact: string, statement: string): boolean {
  const wanted = new Set(contentWords(statement))
  return contentWords(exact).every((word) => wanted.has(word))
}

function fits(sentence: string): boolean {
  return !POINTS_BACK.test(sentence) && /[.!”]$/.test(sentence)
}

/** Without the word that links it to its neighbour, and with the quotation mark that closes in a later sentence. */
function shown(sentence: string): string {
  const bare = sentence.replace(/^(?:Moreover|However|Therefore|After all|For example|For instance|Indeed|In addition),\s+/, '')
  const text = bare.charAt(0).toUpperCase() + bare.slice(1)
  return text.split('“').length > text.split('”').length ? `${text}”` : text
}

/** Sentences from other paragraphs, as long as the proof and not about the same, those that share words with the statement first. */
function otherSentences(keyPoint: KeyPoint, proof: TextQuote, context: GenerateContext, seed: string): TextQuote[] {
  const wanted = new Set(contentWords(keyPoint.statement))
  const paragraphs = new Set(keyPoint.evidence.map((quote) => quote.paragraph))
  const candidates = context.articles
    .filter((article) => article.id === proof.articleId)
    .flatMap((article) => article.paragraphs)
    .filter((paragraph) => !paragraphs.has(paragraph.number))
    .flatMap((paragraph) => paragraph.sentences.map((sentence): TextQuote => (
      { articleId: proof.articleId, paragraph: paragraph.number, exact: sentence.text, prefix: '', suffix: '' }
    )))
    .filter(({ exact }) => fits(exact) && exact.length <= proof.exact.length * 1.4 && exact.length * 1.4 >= proof.exact.length)
    .filter(({ exact }) => textSimilarity(exact, keyPoint.statement) < MOST_ALIKE && textSimilarity(exact, proof.exact) < MOST_ALIKE)
  const shared = (quote: TextQuote) => Math.min(2, contentWords(quote.exact).filter((word) => wanted.has(word)).length)
  return stableOrder(candidates, (quote) => quote.exact, seed).sort((one, other) => shared(other) - shared(one))
}
