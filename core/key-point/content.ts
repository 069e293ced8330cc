import type { Article } from '../article/article'
import type { KeyPoint } from './key-point'
import type { Term } from './term'

/** Everything that the folder `content/` says, checked. */
export type Content = {
  articles: Article[]
  keyPoints: KeyPoint[]
  terms: Term[]
}
