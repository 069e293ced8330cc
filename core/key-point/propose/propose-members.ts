import type { AnswerType, KeyPoint } from '../key-point'
import type { Setting } from './article-setting'
import { lureNames } from './lure-names'
import type { Mention } from './mentions'
import type { Claim } from './claim'
import type { Statement } from './statement'

const BLANK = '_____'
const WHO: Readonly<Partial<Record<AnswerType, string>>> = {
  person: 'Which people fill', country: 'Which countries fill', city: 'Which cities fill', organisation: 'Which organisations fill',
}
/** What makes a list of examples of it, or says that it is no list of what the claim is about. */
const NOT_ALL = /\b(?:such as|like|including|among|for example|e\.g\.|namely|other|others|etc|not|never|no|neither|nor|without|except|between|either|or)\b[^.;]*$/i
const GOES_ON = /^(?:,? (?:and|or|as well as|among|et)\b|, \p{Lu}|[-–]|[’']s?\b| \p{Lu})/u
/** After a list that is no subject: in “met Kim and Trump left” the second name begins a clause of its own. */
const ENDS = /^(?:[.,;]| (?:in|on|at|by|to|of|for|from|with|about|over|after|before|during|that|which|who|as)\b)/
/** Distractors. */
const LURES = 2

/**
 * The one list of names of one kind in a statement (“A and B”, “A, B and C”), when it is all that the sentence names of the
 * kind: examples, alternatives and negations are none. Undefined when there is no such list, or nothing else to offer.
 */
export function proposeMembers(claim: Claim, statement: Statement, setting: Setting): KeyPoint['members'] {
  const found = setting.find(statement.text).filter((mention) => mention.start >= statement.frameLength)
  const lists = listsOf(found, statement.text)
  const [list] = lists
  const [first] = list ?? []
  const last = list?.at(-1)
  if (lists.length !== 1 || !list || !first || !last || claim.joined) return undefined
  const { type, role } = first.term
  const ask = role === 'capital' ? 'Which capitals fill' : WHO[type]
  const isAllOfIt = found.filter((mention) => mention.term.type === type).length === list.length
  if (!ask || !isAllOfIt || NOT_ALL.test(statement.text.slice(statement.frameLength, first.start)) || GOES_ON.test(statement.text.slice(last.end))) return undefined
  if (first.start > statement.frameLength && !ENDS.test(statement.text.slice(last.end))) return undefined
  const items = list.map((mention) => statement.text.slice(mention.start, mention.end))
  const others = setting.find(statement.text).filter((mention) => !list.some((each) => each.term === mention.term) && mention.term !== setting.author)
  const lures = lureNames(first.term, claim, others, setting)
    .map((text) => ({ text, why: `The passage lists ${items.join(' and ')}, not ${text}.`, evidence: null, falsifies: false }))
  if (lures.length < LURES) return undefined
  return { question: `${statement.text.slice(0, first.start).replace(/ both $/, ' ')}${BLANK}${statement.text.slice(last.end)} ${ask} the gap?`, items, lures }
}

/** Runs of two to four whole names of one type that only commas and “and” part, the last by “and”. */
function listsOf(mentions: readonly Mention[], text: string): Mention[][] {
  const lists: Mention[][] = []
  let run: Mention[] = []
  for (const mention of mentions) {
    const before = run.at(-1)
    const gap = before ? text.slice(before.end, mention.start) : ''
    const goesOn = before !== undefined && before.term.type === mention.term.type && /^(?:, |,? and )$/.test(gap) && mention.by === 'name' && mention.start === mention.nameStart
    if (!goesOn) run = mention.by === 'name' && mention.start === mention.nameStart ? [mention] : []
    else run = [...run, mention]
    if (goesOn && gap.endsWith('and ') && run.length <= 4) lists.push(run)
  }
  return lists.filter((list) => new Set(list.map((mention) => mention.term.id)).size === list.length)
}
