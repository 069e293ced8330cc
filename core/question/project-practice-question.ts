import { type Article, paragraphText } from '../article/article'
import { locateQuote, type TextQuote } from '../article/text-quote'
import type { EvidenceReference, Passage, PracticeQuestion, TypedAnswerHint } from './practice-question'
import { FORM_OF_KIND, INPUT_OF_KIND, type Question } from './question'
import { scorable } from './scorable'

/**
 * Projects a question to what practice needs, passages included. By allow-list.
 * `articles` must hold those that the evidence names; a paragraph that is missing yields no passage
 * and evidence without a location.
 */
export function projectPracticeQuestion(question: Question, articles: readonly Article[]): PracticeQuestion {
  const quotes = [...question.evidence, ...question.options.map((option) => option.evidence)]
  return {
    id: question.id,
    revision: question.revision,
    kind: question.kind,
    form: FORM_OF_KIND[question.kind],
    keyPointId: question.keyPointId,
    stem: question.stem,
    options: question.options.map((option) => ({
      id: option.id,
      text: option.text,
      isKey: option.isKey,
      rationale: option.rationale,
      evidence: referTo(option.evidence, articles),
    })),
    prompts: question.prompts.map((prompt) => ({ id: prompt.id, text: prompt.text, optionId: prompt.optionId })),
    order: question.order,
    answer: question.answer,
    acceptedAnswers: question.acceptedAnswers,
    answerForms: scorable(question).answerForms,
    correction: question.correction,
    rationale: question.rationale,
    evidence: question.evidence.map((quote) => referTo(quote, articles)),
    passages: passagesOf(quotes, articles),
    hint: INPUT_OF_KIND[question.kind] === 'type' ? hintFor(question.answer) : null,
    editorNote: question.editorNote,
    asOf: question.asOf,
  }
}

function referTo(quote: TextQuote, articles: readonly Article[]): EvidenceReference {
  const article = articles.find((candidate) => candidate.id === quote.articleId)
  return {
    articleId: quote.articleId,
    paragraph: quote.paragraph,
    exact: quote.exact,
    location: article ? locateQuote(article, quote) : null,
  }
}

function passagesOf(quotes: readonly TextQuote[], articles: readonly Article[]): Passage[] {
  const passages = new Map<string, Passage>()
  for (const quote of quotes) {
    const name = `${quote.articleId} ${quote.paragraph}`
    const article = articles.find((candidate) => candidate.id === quote.articleId)
    const paragraph = article?.paragraphs.find((candidate) => candidate.number === quote.paragraph)
    if (passages.has(name) || !article || !paragraph) continue
    passages.set(name, {
      articleId: article.id,
      articleLabel: article.label,
      paragraph: paragraph.number,
      text: paragraphText(paragraph),
    })
  }
  return [...passages.values()]
}

function hintFor(answer: string): TypedAnswerHint {
  const bare = answer.replace(/^(?:the|an?)\s+(?=\S)/i, '')
  const letters = bare.match(/[\p{L}\p{N}]/gu) ?? []
  return {
    startsWith: (letters[0] ?? '').toUpperCase(),
    letters: letters.length,
    words: bare.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  }
}
