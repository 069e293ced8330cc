import type { ParsedArticle, ParsedSentence } from '../../article/parse-article'
import type { KeyPoint } from '../../key-point/key-point'
import { settingOf } from '../../key-point/propose/article-setting'
import type { Proposal } from '../../key-point/propose/propose-key-points'
import { claimInWords, vouchedClaims } from '../../key-point/propose/vouched-claims'
import { indexTerms } from '../../key-point/term-index'
import { idOfText } from '../generate/article-of-text'
import { admitAsk } from './admit-ask'
import type { DropReason, Dropped } from './dropped'
import type { ModelProposal } from './read-model-answer'

/** Asks that a model may add to a key point. */
const MOST_ASKS = 3

/**
 * What of a model's proposals holds against the article: key points of the rules' own with asks added, and new ones. A model
 * says what is worth asking; statement, speaker, hedge and time are read from the sentence by the rules, as ever.
 */
export function admitProposals(proposals: readonly ModelProposal[], article: ParsedArticle, proposal: Proposal, dropped: Dropped): KeyPoint[] {
  const setting = settingOf(article, proposal.terms)
  const terms = indexTerms(proposal.terms)
  const vouched = vouchedClaims(article, idOfText(article), setting, proposal.keyPoints)
  const known = new Set(proposal.keyPoints.map((keyPoint) => keyPoint.id))
  const admitted = new Map<string, KeyPoint>()
  for (const each of proposals) {
    const sentence = sentenceOf(each, article)
    const found = typeof sentence === 'string' ? sentence : claimInWords(each.claim, each.paragraph, sentence, vouched, setting) ?? 'claim-does-not-stand'
    if (typeof found === 'string') {
      dropped.add(found)
      continue
    }
    const before = admitted.get(found.keyPoint.id)
    if (before || known.has(found.keyPoint.id)) dropped.add('claim-already-proposed')
    let keyPoint = before ?? found.keyPoint
    for (const ask of each.asks) {
      const one = admitAsk(ask, { ...found, keyPoint }, setting, terms, dropped)
      const isRoom = keyPoint.asks.length - found.keyPoint.asks.length < MOST_ASKS
      if (one && isRoom) keyPoint = { ...keyPoint, asks: [...keyPoint.asks, one] }
      else if (one) dropped.add('too-many')
    }
    admitted.set(keyPoint.id, keyPoint)
  }
  return [...admitted.values()]
}

/** The one sentence that the evidence is, letter by letter, with the claim in it, or why there is none. */
function sentenceOf({ paragraph, evidence, claim }: ModelProposal, article: ParsedArticle): ParsedSentence | DropReason {
  const place = article.paragraphs.find((each) => each.number === paragraph)
  if (!place?.text.includes(evidence)) return 'quote-not-found'
  const sentence = place.sentences.find((each) => each.text === evidence)
  if (!sentence) return 'quote-not-one-sentence'
  if (sentence.repeats !== null) return 'sentence-said-before'
  return evidence.includes(claim) ? sentence : 'claim-not-in-quote'
}
