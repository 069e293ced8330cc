import type { ParsedParagraph } from '../../article/parse-article'

/** One kind of quotation marks, of the same length, so that places stay: evidence is cited from the article itself. */
export function withCurlyQuotes(paragraph: ParsedParagraph): ParsedParagraph {
  if (!paragraph.text.includes('"')) return paragraph
  const text = paragraph.text.replace(/"/g, (_mark, at: number) => (/^[\s([—–-]?$/.test(paragraph.text.slice(at - 1, at)) || at === 0 ? '“' : '”'))
  return { ...paragraph, text, sentences: paragraph.sentences.map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) })) }
}
