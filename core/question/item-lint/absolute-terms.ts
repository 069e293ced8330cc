import type { Question } from '../question'
import type { ItemRule } from './item-rule'

const ABSOLUTE =
  /\b(?:always|never|forever|all|every|everything|everyone|everybody|none|nobody|no one|completely|entirely|totally|absolutely|impossible|guaranteed|must|without exception|(?:under|in) any circumstances)\b/gi
/** “None” alone is a number like “two”. */
const COUNT = /^none\.?$/i

/** ABSOLUTE_TERMS: “always”, “never”, “all” mark a distractor, or a changed statement, as false to whoever has sat tests before. */
export const absoluteTerms: ItemRule = (question) =>
  onlyInWrong(question).map((word) => ({
    code: 'ABSOLUTE_TERMS',
    severity: 'error',
    message: `“${word}” stands only in what is wrong.`,
    hint: 'Soften the wording, or give the right answer the same strength.',
  }))

function onlyInWrong(question: Question): string[] {
  // Sentences of the article, and what somebody holds, are as strong as they are.
  if (question.kind === 'which-sentence-proves-it' || question.kind === 'match') return []
  if (question.kind === 'true-false') {
    if (question.correction === null) return []
    const right = absolutesIn(question.correction)
    return absolutesIn(question.stem).filter((word) => !right.includes(word))
  }
  const keys = question.options.filter((option) => option.isKey)
  if (keys.length === 0 || keys.some((key) => absolutesIn(key.text).length > 0)) return []
  return question.options.filter((option) => !option.isKey).flatMap((option) => absolutesIn(option.text))
}

function absolutesIn(text: string): string[] {
  if (COUNT.test(text.trim())) return []
  return [...new Set((text.match(ABSOLUTE) ?? []).map((word) => word.toLowerCase()))]
}
