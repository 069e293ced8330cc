import { contentHash } from '../../shared/content-hash'
import type { Ask } from '../key-point'
import type { Statement } from './statement'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** How many days each month has in every year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAY = new RegExp(String.raw`(?<!\p{L})(${MONTHS.join('|')}) (\d{1,2})( to \d{1,2}|–\d{1,2})?(?!\d|,? \d{4})`, 'u')
const YEAR = /(?<=\b(?:in|since|until|by|(?<!\bth(?:at|ose) )of) )((?:19|20)\d\d)(?![\d–-])/u
const QUANTITY = /(?<![\p{L}\d.,-])(?<!\b[Tt]he )(\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:million|billion)\b| (?!and\b|(?:kinds?|sorts?|types?|ways?|things?|reasons?)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|tenths|thirds|quarters|fifths)(?:\p{Lu}[\p{L}.]* ){0,2}\p{Ll}{3,}(?:s|people)\b| people\b)/u
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Then a larger or a smaller number is entailed, or not excluded. */
const COMPARED = /\b(?:(?:less|more|fewer|longer|shorter|other) than|at (?:least|most)|up to|nearly|almost|over|under|only|no more than) $/

/** Dates, years and counts that the claim itself states, at most one of them. A date line is no part of a claim. */
export function numberAsks(statement: Statement, asOf: string): Ask[] {
  const own = statement.text.slice(statement.frameLength).replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length))
  const found = dayOf(own) ?? yearOf(own, Number(asOf.slice(0, 4))) ?? quantityOf(own)
  if (!found || statement.text.split(found.answer).length !== 2) return []
  const { answer, instead, isDate } = found
  const at = WORDS.indexOf(answer)
  const isCompared = COMPARED.test(own.slice(0, own.indexOf(answer)))
  if (isCompared && (answer.includes(' ') || isDate)) return []
  return [{
    slot: isDate ? 'date' : 'number',
    question: `${statement.text.replace(answer, '_____')} Which ${isDate ? (/^\d{4}$/.test(answer) ? 'year' : 'date') : 'number'} fills the gap?`,
    answer,
    answerType: isDate ? 'date' : 'number',
    termId: null,
    accept: at === -1 ? [] : [String(at + 2)],
    typed: answer.split(' ').length === 1,
    cue: isDate ? 'a year' : 'a number',
    lures: isCompared ? [] : instead.map((text) => ({ text, why: `The passage says ${answer}.`, evidence: null })),
    ...(isCompared ? { typedOnly: true as const } : {}),
  }]
}

type Found = { answer: string; instead: string[]; isDate: boolean }

function dayOf(own: string): Found | null {
  const day = DAY.exec(own)
  const at = MONTHS.indexOf(day?.[1] ?? '')
  if (!day || at === -1) return null
  const rest = day[0].slice((day[1] ?? '').length)
  const latest = Math.max(...[...rest.matchAll(/\d+/g)].map(Number))
  const near = [1, 11, 2, 10].map((months) => (at + months) % 12).filter((month) => latest <= (DAYS[month] ?? 0))
  return near.length < 2 ? null : { answer: day[0], instead: near.slice(0, 2).map((month) => `${MONTHS[month]}${rest}`), isDate: true }
}

function yearOf(own: string, latest: number): Found | null {
  const match = YEAR.exec(own)
  const year = match?.[1]
  // “Moon, who had been his chief of staff in 2007, …”: no point of the sentence's own.
  if (year === undefined || /, (?:who|which|whose|where) [^,]*$/.test(own.slice(0, match?.index))) return null
  const instead = around(Number(year), year + own).map(String).filter((other) => !own.includes(other) && (latest === 0 || Number(other) <= latest))
  return instead.length < 2 ? null : { answer: year, instead: instead.slice(0, 2), isDate: true }
}

function quantityOf(own: string): Found | null {
  const answer = QUANTITY.exec(own)?.[1]
  if (answer === undefined) return null
  const at = WORDS.indexOf(answer)
  if (at === -1) return { answer, instead: ofThatSize(answer, own), isDate: false }
  return { answer, instead: around(at, own).flatMap((other) => WORDS[other] ?? []).slice(0, 2), isDate: false }
}

/** “150,000” → 100,000, 200,000: as round as the answer. */
function ofThatSize(answer: string, seed: string): string[] {
  const number = Number(answer.replaceAll(',', ''))
  const step = number < 20 ? 1 : 10 ** Math.floor(Math.log10(number)) / 2
  const grouped = (other: number) => String(other).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return around(0, seed).map((steps) => number + steps * step).filter((other) => other > 1).slice(0, 2).map(grouped)
}

/** Numbers near by, some smaller and some larger, those first that the claim's own hash picks: the key is not always the smallest. */
function around(number: number, seed: string): number[] {
  const near = [[-1, 1, 2, -2], [1, 2, 3, -1], [-2, -1, 1, 2], [1, -1, -2, 2]]
  return (near[parseInt(contentHash(seed).slice(0, 4), 16) % near.length] ?? []).map((step) => number + step)
}
