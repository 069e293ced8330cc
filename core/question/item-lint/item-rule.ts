import type { Question } from '../question'
import type { Finding } from './finding'
import type { LintContext } from './lint-context'

/** One rule over one question. Pure; silent on kinds it is not about. */
export type ItemRule = (question: Question, context: LintContext) => Finding[]
