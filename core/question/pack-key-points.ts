import type { Content } from '../key-point/content'
import type { KeyPoint } from '../key-point/key-point'
import type { LinkedTerm } from '../key-point/linked-terms'
import type { Term } from '../key-point/term'
import { canonicalJson } from '../shared/canonical-json'
import { contentHash } from '../shared/content-hash'
import { groupBy } from '../shared/group-by'
import { withPassagesOnce } from './practice-pack'
import type { PracticeQuestion } from './practice-question'
import { projectPracticeQuestion } from './project-practice-question'
import type { Question } from './question'
import type { PackedTerm, StudyPack } from './study-pack'

/** So many key points with their questions and passages are about 14 kB compressed: little to fetch again when one question changes. */
export const KEY_POINTS_A_PACK = 10

/** A pack with the hash of all that is in it, 16 hex digits. */
export type HashedPack = { hash: string; pack: StudyPack }

/**
 * Splits key points into packs: an article's in teaching order, so many at a time. A pack is called after article and running part.
 * `keyPoints` are all published ones, with questions or not, so that one that gets its first question or loses its last moves no other
 * into another pack. One that rests on several articles goes with the last of them in `articles`. `questions` are those that practice may
 * ask. The same material gives the same packs in the same order, in whatever order the questions come.
 */
export function packKeyPoints(
  { articles, keyPoints }: Pick<Content, 'articles' | 'keyPoints'>,
  questions: readonly Question[],
  findTerms: (text: string) => readonly LinkedTerm[],
  idPrefix = '',
): HashedPack[] {
  const order = articles.map(({ id }) => id)
  const probes = groupBy(questions, ({ keyPointId }) => keyPointId)
  const ofKeyPoint = (id: string) => (probes.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const groups = groupBy(keyPoints, (keyPoint) => homeOf(keyPoint, order))
  return [...order, NO_ARTICLE].flatMap((articleId) => parts(groups.get(articleId) ?? []).flatMap((part, i) => {
    const keyPointIds = part.map(({ id }) => id).filter((id) => probes.has(id))
    if (keyPointIds.length === 0) return []
    const asked = keyPointIds.flatMap(ofKeyPoint).map((question) => projectPracticeQuestion(question, articles))
    const packed = withPassagesOnce(asked)
    const terms = termsOf([...packed.passages.map(({ text }) => text), ...asked.flatMap(textsOf)], findTerms)
    const pack: StudyPack = { id: `${idPrefix}${articleId}.${i + 1}`, keyPointIds, ...packed, terms }
    return [{ hash: contentHash(canonicalJson(pack)).slice(0, 16), pack }]
  }))
}

/** For key points whose articles are not there: no article's id begins so. */
const NO_ARTICLE = '-'

function homeOf({ evidence }: KeyPoint, order: readonly string[]): string {
  return order[Math.max(...evidence.map(({ articleId }) => order.indexOf(articleId)))] ?? NO_ARTICLE
}

function parts(keyPoints: readonly KeyPoint[]): KeyPoint[][] {
  const count = Math.ceil(keyPoints.length / KEY_POINTS_A_PACK)
  return Array.from({ length: count }, (_, i) => keyPoints.slice(i * KEY_POINTS_A_PACK, (i + 1) * KEY_POINTS_A_PACK))
}

/** All that a learner reads of a question but its passages. */
function textsOf({ stem, options, prompts, rationale, correction, editorNote }: PracticeQuestion): string[] {
  return [
    stem, rationale, correction ?? '', editorNote ?? '',
    ...options.flatMap((option) => [option.text, option.rationale]), ...prompts.map(({ text }) => text),
  ]
}

function termsOf(texts: readonly string[], find: (text: string) => readonly LinkedTerm[]): PackedTerm[] {
  const terms = new Map(texts.flatMap((text) => find(text)).map(({ term }) => [term.id, term]))
  return [...terms.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(packedTerm)
}

function packedTerm({ id, english, hangul, hanja, dates, definition, checked }: Term): PackedTerm {
  return { id, english, hangul, hanja, dates, definition, checked }
}
