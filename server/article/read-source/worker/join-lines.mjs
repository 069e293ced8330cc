// @ts-check

const BROKEN_WORD = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{1,40}(?:-[\p{L}\p{M}]{1,40}){0,3})[-‐\u00AD]$/u
/** Before these a hyphen belongs to the word, also where no other place shows it. */
const HYPHENATED = new Set('self non ex inter pro anti well half long short high low mid vice north south east west'.split(' '))

/**
 * The lines of each paragraph as one text. A hyphen at the end of a line goes when a small letter follows, unless the
 * text elsewhere writes the word with it.
 * @param {readonly (readonly string[])[]} paragraphs
 * @returns {string[]}
 */
export function joinLines(paragraphs) {
  const words = new Set(paragraphs.flatMap((lines) => lines.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![-‐\u00AD]?$)/gu) ?? [])))
  return paragraphs.map((lines) => {
    let text = ''
    lines.forEach((line, at) => {
      text += line
      const next = lines[at + 1]
      if (next === undefined) return
      const broken = BROKEN_WORD.exec(line.slice(-200))
      if (!broken?.[1]) text += ' '
      else if (/^\p{Ll}/u.test(next) && !keepsHyphen(broken[1], next, words)) text = text.slice(0, -1)
    })
    return text
  })
}

/** @param {string} first @param {string} next @param {ReadonlySet<string>} words */
function keepsHyphen(first, next, words) {
  const [one, other] = [first.toLowerCase(), /^[\p{L}\p{M}]{1,60}/u.exec(next)?.[0].toLowerCase() ?? '']
  if (words.has(one + other)) return false
  return words.has(`${one}-${other}`) || HYPHENATED.has(one)
}
