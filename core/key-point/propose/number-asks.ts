import type { Ask } from '../key-point'
import type { Statement } from './statement'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAY = new RegExp(String.raw`(?<!\p{L})(${MONTHS.join('|')}) (\d{1,2})( to \d{1,2}|–\d{1,2})?(?!\d|,? \d{4})`, 'u')
const YEAR = /(?<=\b(?:in|since|until|by|of) )((?:19|20)\d\d)(?![\d–-])/u
const QUANTITY = /(?<![\p{L}\d.,])(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?!and\b)\p{Ll}{3,}s\b)/u
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Dates, years and counts that the claim itself states, at most one of them. A date line is no part of a claim. */
export function numberAsks(statement: Statement): Ask[] {
  const own = statement.text.slice(statement.frameLength).replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length))
  const found = dayOf(own) ?? yearOf(own) ?? quantityOf(own)
  if (!found || statement.text.split(found.answer).length !== 2) return []
  const { answer, instead, isDate } = found
  return [{
    slot: isDate ? 'date' : 'number',
    question: `${statement.text.replace(answer, '_____')} Which ${isDate ? 'date' : 'number'} fills the gap?`,
    answer,
    answerType: isDate ? 'date' : 'number',
    termId: null,
    accept: [],
    typed: answer.split(' ').length === 1,
    cue: isDate ? 'a year' : 'a number',
    lures: instead.map((text) => ({ text, why: `The passage says ${answer}.`, evidence: null })),
  }]
}

type Found = { answer: string; instead: string[]; isDate: boolean }

function dayOf(own: string): Found | null {
  const day = DAY.exec(own)
  const at = MONTHS.indexOf(day?.[1] ?? '')
  if (!day || at === -1) return null
  const rest = day[0].slice((day[1] ?? '').length)
  return { answer: day[0], instead: [`${MONTHS[(at + 1) % 12]}${rest}`, `${MONTHS[(at + 11) % 12]}${rest}`], isDate: true }
}

function yearOf(own: string): Found | null {
  const year = YEAR.exec(own)?.[1]
  return year === undefined ? null : { answer: year, instead: [String(Number(year) - 2), String(Number(year) - 1)], isDate: true }
}

function quantityOf(own: string): Found | null {
  const answer = QUANTITY.exec(own)?.[1]
  if (answer === undefined) return null
  const at = WORDS.indexOf(answer)
  if (at !== -1) return { answer, instead: [WORDS[at + 1] ?? 'six', WORDS[at + 2] ?? 'five'], isDate: false }
  return { answer, instead: [String(Number(answer) + 2), String(Number(answer) * 2)], isDate: false }
}
