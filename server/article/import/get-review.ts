import type { Draft } from '../../../core/question/draft'
import type { Term } from '../../../core/key-point/term'
import { type DraftKeyPointRow, findDraftKeyPoints, findDrafts, isSuperseded } from '../../../data/article-import.ts'
import { database } from '../../../data/client.ts'
import { findImportedArticle, findQuestionsOfArticle, findRevisionsOfKeyPoints, type ImportedArticle } from '../../../data/imported-article.ts'
import { findTerms } from '../../../data/key-point.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { keyPointRevision } from './key-point-revision'
import { readProposals, type ReadImport } from './open-import'

/** How a draft stands to what is asked: not at all, as it is here, or in another wording; paused, or taken out of use. */
export type LiveState = 'none' | 'asked' | 'reworded' | 'paused' | 'retired'

export type Review = {
  imported: ReadImport
  /** A newer version of the article was published: nothing is decided here any more. */
  isSuperseded: boolean
  keyPoints: DraftKeyPointRow[]
  /** One that was published once is in the pool of quizzes or not as it is there, whatever the draft says. */
  drafts: (Draft & { live: LiveState })[]
  /** Null until it is published for the first time. */
  published: ImportedArticle | null
  /** A key point in use is worded otherwise here: publishing would change it. */
  hasRewordedKeyPoints: boolean
  /** By the terms' ids: who speaks in the key points. */
  speakers: Record<string, string>
}

/** What a teacher looks through: the article, what is proposed of it, and what of that is asked already. Throws 'not-found'. */
export async function getReview(classroomId: AuthorizedClassroomId, importId: string): Promise<Review> {
  const db = database()
  const imported = await readProposals(db, classroomId, importId)
  const [superseded, keyPoints, drafts, published, live, revisions] = await Promise.all([
    isSuperseded(db, imported), findDraftKeyPoints(db, importId), findDrafts(db, importId), findImportedArticle(db, imported.articleId), findQuestionsOfArticle(db, imported.articleId),
    findRevisionsOfKeyPoints(db, imported.articleId),
  ])
  const terms = await namesOf(imported.terms, keyPoints)
  return {
    imported, isSuperseded: superseded, keyPoints, published, speakers: terms,
    hasRewordedKeyPoints: keyPoints.some(({ keyPoint }) => revisions.has(keyPoint.id) && revisions.get(keyPoint.id) !== keyPointRevision(keyPoint)),
    drafts: drafts.map((draft) => {
      const asked = live.get(draft.question.id)
      return { ...draft, isReserved: asked?.isReserved ?? draft.isReserved, live: liveState(draft, asked) }
    }),
  }
}

function liveState(draft: Draft, live: { status: string; freshness: string; question: { revision: string } } | undefined): LiveState {
  if (!live) return 'none'
  if (live.status === 'retired') return 'retired'
  if (live.freshness !== 'fresh') return 'paused'
  return live.question.revision === draft.question.revision ? 'asked' : 'reworded'
}

/** What the speakers of the key points are called, by their terms' ids. */
async function namesOf(own: readonly Term[], keyPoints: readonly DraftKeyPointRow[]): Promise<Record<string, string>> {
  const wanted = new Set(keyPoints.flatMap(({ keyPoint }) => keyPoint.attribution.map(({ who }) => who)))
  const terms = [...(await findTerms(database())), ...own].filter(({ id }) => wanted.has(id))
  return Object.fromEntries(terms.map(({ id, english }) => [id, english]))
}
