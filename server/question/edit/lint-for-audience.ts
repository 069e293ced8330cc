import type { Content } from '../../../core/key-point/content'
import type { Finding } from '../../../core/question/item-lint/finding'
import { crossItemCue } from '../../../core/question/item-lint/cross-item-cue'
import { type LintContext, lintContext } from '../../../core/question/item-lint/lint-context'
import { lintQuestion } from '../../../core/question/item-lint/lint-question'
import { nearDuplicate } from '../../../core/question/item-lint/near-duplicate'
import type { Question } from '../../../core/question/question'
import { findTermsOfArticles } from '../../../data/article-import.ts'
import type { Audience } from '../../../data/audience.ts'
import { database } from '../../../data/client.ts'
import { findPublishedQuestions } from '../../../data/question.ts'
import { readingMaterial } from '../../article/reading-material'
import { EVERYBODY } from '../../audience'

const contexts = new WeakMap<Content, Promise<LintContext>>()

/** Of all that an audience reads, with the terms that articles brought along which were brought in: their speakers are in no term base. */
function contextOf(material: Content): Promise<LintContext> {
  const kept = contexts.get(material)
  if (kept) return kept
  const made = findTermsOfArticles(database(), material.articles.map(({ id }) => id)).then((brought) => {
    const terms = new Map([...brought, ...material.terms].map((term) => [term.id, term]))
    return lintContext({ ...material, terms: [...terms.values()] })
  })
  contexts.set(material, made)
  made.catch(() => contexts.delete(material))
  return made
}

/**
 * What all rules say of a question, errors first. The material is the audience's; what only a set can break is held against the
 * questions of the same owner: a classroom may bring in a text that everybody's content speaks of as well.
 */
export async function lintForAudience(question: Question, audience: Audience): Promise<Finding[]> {
  const [material, published, everybodys] = await Promise.all([
    readingMaterial(audience), findPublishedQuestions(database(), audience), audience === EVERYBODY ? [] : findPublishedQuestions(database(), EVERYBODY),
  ])
  const context = await contextOf(material)
  const left = new Set([question, ...everybodys].map(({ id }) => id))
  const others = published.filter(({ id }) => !left.has(id))
  const set = [...others, question] // of two duplicates the later one is at fault
  const ofSet = [...nearDuplicate(set), ...crossItemCue(set)].filter(({ questionId }) => questionId === question.id)
  const findings = [...lintQuestion(question, context), ...ofSet.map(({ code, severity, message, hint }) => ({ code, severity, message, hint }))]
  return [...findings.filter(({ severity }) => severity === 'error'), ...findings.filter(({ severity }) => severity !== 'error')]
}
