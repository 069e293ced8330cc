const DELIMITERS = ['\t', ',', ';', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const LINES_LOOKED_AT = 50

/**
 * What stands between the cells of a pasted table: a tab where there is any, as spreadsheets copy them; else of comma, semicolon and bar
 * the one that most lines have. A comma where no line has one: then each line is one cell. What stands between quotation marks does not count.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = withoutQuoted(text).split('\n').filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT)
  const linesWith = (delimiter: Delimiter) => lines.filter((line) => line.includes(delimiter)).length
  if (linesWith('\t') > 0) return '\t'
  return DELIMITERS.slice(1).reduce<Delimiter>((best, one) => (linesWith(one) > linesWith(best) ? one : best), ',')
}

/** Only cells that are quoted as a whole: an apostrophe-like mark inside a name is none. */
function withoutQuoted(text: string): string {
  return text.replace(/(^|[\t,;|\n])"(?:[^"]|"")*"(?=$|[\t,;|\n])/g, '$1')
}
