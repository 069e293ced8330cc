import type { Question } from '#core/question/question'
import type { EvaluatedText } from '#core/statistics/question-batch'

/** One question as a reader judges it: no key, and no id, which would hint at it. */
export type SheetEntry = {
  number: number
  kind: string
  passages: { title: string; author: string | null; paragraph: number; text: string; before: string | null }[]
  stem: string
  rows: { id: string; text: string }[]
  options: { id: string; text: string }[]
}

/** What the reader's answers are held against. `key`: ids of right options, “1 → b” for rows, or what is to be typed. */
export type KeyEntry = { number: number; questionId: string; key: string[]; answer: string; correction: string | null; evidence: string[] }

/** The sheet of a sample, numbered from 1: each question with the paragraphs that its evidence stands in. */
export function sheetOf(sample: readonly Question[], texts: readonly EvaluatedText[]): SheetEntry[] {
  return sample.map((question, at) => ({
    number: at + 1,
    kind: question.kind,
    passages: passagesOf(question, texts),
    stem: question.stem,
    rows: question.prompts.map(({ id, text }) => ({ id, text })),
    options: question.options.map(({ id, text }) => ({ id, text })),
  }))
}

/** The key list of the same sample, in the same order. */
export function keysOf(sample: readonly Question[]): KeyEntry[] {
  return sample.map((question, at) => ({
    number: at + 1,
    questionId: question.id,
    key: keyOf(question),
    answer: question.answer,
    correction: question.correction,
    evidence: question.evidence.map((quote) => quote.exact),
  }))
}

function keyOf({ prompts, order, options, answer, acceptedAnswers }: Question): string[] {
  if (prompts.length > 0) return prompts.map(({ id, optionId }) => `${id} → ${optionId}`)
  if (order.length > 0) return [...order]
  return options.length > 0 ? options.filter(({ isKey }) => isKey).map(({ id }) => id) : [answer, ...acceptedAnswers]
}

function passagesOf(question: Question, texts: readonly EvaluatedText[]): SheetEntry['passages'] {
  const cited = new Set(question.evidence.map(({ articleId, paragraph }) => `${articleId} ${paragraph}`))
  return texts.flatMap(({ id, title, author, paragraphs }) =>
    paragraphs
      .filter(({ number }) => cited.has(`${id} ${number}`))
      .map(({ number, text }) => ({
        title, author, paragraph: number, text,
        // What opens a paragraph may go on from the one before.
        before: question.evidence.some(({ exact, articleId, paragraph }) => articleId === id && paragraph === number && text.startsWith(exact))
          ? paragraphs.find((each) => each.number === number - 1)?.text ?? null : null,
      })),
  )
}

export function sheetText(sheet: readonly SheetEntry[]): string {
  return sheet.map(({ number, kind, passages, stem, rows, options }) => [
    `${number}. ${kind}`,
    ...passages.flatMap(({ title, author, paragraph, text, before }) => [
      ...(before === null ? [] : [`   [paragraph ${paragraph - 1}, before it] ${before}`]),
      `   [${title}, ${author === null ? 'author not named' : `by ${author}`}, paragraph ${paragraph}] ${text}`,
    ]),
    '',
    `   ${stem}`,
    ...rows.map(({ id, text }) => `     ${id}  ${text}`),
    ...options.map(({ id, text }) => `     ${id}) ${text}`),
    '',
  ].join('\n')).join('\n')
}

export function keyText(keys: readonly KeyEntry[]): string {
  return keys.map(({ number, questionId, key, answer, correction, evidence }) => [
    `${number}. ${key.join(' | ')}${key.includes(answer) ? '' : `   ${answer}`}`,
    ...(correction === null ? [] : [`   right: ${correction}`]),
    ...evidence.map((quote) => `   “${quote}”`),
    `   ${questionId}`,
  ].join('\n')).join('\n')
}
