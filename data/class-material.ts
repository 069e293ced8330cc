import type { Article } from '../core/article/article'
import type { KeyPoint } from '../core/key-point/key-point'
import { type Audience, visibleTo } from './audience.ts'
import type { Connection } from './client.ts'
import { stored } from './json.ts'

export type ClassMaterial = {
  id: string
  name: string
  isDemo: boolean
  sections: { id: string; name: string }[]
  /** By name. */
  learners: { id: string; name: string; sectionId: string | null }[]
  /** What the class can study, in teaching order: what everybody may, and its own. */
  articles: { id: string; label: string }[]
  keyPoints: { id: string; statement: string; topics: readonly string[]; articleIds: readonly string[] }[]
}

/** Who and what the figures of a classroom are about; null when there is no such classroom. */
export async function findClassMaterial(db: Connection, classroomId: string, audience: Audience): Promise<ClassMaterial | null> {
  const forClass = { status: 'published' as const, ...visibleTo(audience) }
  const [classroom, articles, keyPoints] = await Promise.all([
    db.classroom.findUnique({
      where: { id: classroomId },
      select: {
        id: true, name: true, isDemo: true, sections: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
        memberships: {
          where: { status: 'active' }, select: { sectionId: true, learner: { select: { id: true, name: true } } }, orderBy: { learner: { nameKey: 'asc' } },
        },
      },
    }),
    db.article.findMany({ where: forClass, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, body: true } }),
    db.keyPoint.findMany({ where: forClass, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, body: true, articleIds: true } }),
  ])
  if (!classroom) return null
  const { memberships, ...rest } = classroom
  return {
    ...rest,
    learners: memberships.map(({ learner, sectionId }) => ({ ...learner, sectionId })),
    articles: articles.map(({ id, body }) => ({ id, label: stored<Article>(body).label })),
    keyPoints: keyPoints.map(({ id, body, articleIds }) => {
      const { statement, topics } = stored<KeyPoint>(body)
      return { id, statement, topics, articleIds }
    }),
  }
}
