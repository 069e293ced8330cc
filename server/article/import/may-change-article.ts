import type { ImportedArticle } from '../../../data/imported-article.ts'
import type { SignedIn } from '../../actor'

/**
 * Whether somebody who reviews an article may publish a version of it or take it out of use. What is open to everybody is so by an
 * administrator's word, which was given for a text: another text, or none, needs an administrator again. Null: published for the first time.
 */
export function mayChangeArticle(actor: SignedIn, published: ImportedArticle | null): boolean {
  const isOpenToEverybody = published?.status === 'published' && published.classroomId === null
  return !isOpenToEverybody || actor.role === 'administrator'
}
