import { canonicalJson } from '../shared/canonical-json'
import { contentHash } from '../shared/content-hash'
import type { Question } from './question'

/** What a learner can see or be graded by: everything but the names of the question. */
export type RenderedQuestion = Omit<Question, 'id' | 'revision'>

/**
 * The revision of a rendering: the first 16 hex digits of the SHA-256 of its canonical JSON (keys sorted).
 * An unchanged rendering keeps its revision, whatever rule set or program made it.
 */
export function questionRevision(rendered: RenderedQuestion): string {
  const {
    kind, keyPointId, stem, options, prompts, order, answer, acceptedAnswers, personName, distinctAnswers,
    correction, rationale, evidence, editorNote, asOf,
  } = rendered
  return contentHash(canonicalJson({
    kind, keyPointId, stem, options, answer, acceptedAnswers, correction, rationale, evidence, editorNote, asOf,
    // Left out while empty: the kinds that have none keep the revisions they had before these fields were there.
    ...(prompts.length > 0 ? { prompts } : {}),
    ...(order.length > 0 ? { order } : {}),
    ...(personName ? { personName } : {}),
    ...(distinctAnswers && distinctAnswers.length > 0 ? { distinctAnswers } : {}),
  })).slice(0, 16)
}
