import { REPORTING_VERB } from './lexicon'
import type { Mention } from './mentions'

/** Words that point at what was said before. */
const POINTING = /\b(?:this|these|those(?! (?:who|which|that|related|of|in|with))|such(?! as\b)|here|thereby|thereof|the former|the latter|the same|likewise|so far|aforementioned)\b/i
/** Things that an article introduces once and then only points at. */
const KNOWN_BEFORE =
  /\b(?:the country|the two countries|both countries|(?:the|both) (?:two )?(?:parties|sides|leaders|states)|the two\b|the (?:matter|document|message|proposal|visit|decision|result|letter|text|idea|offer|plan|meeting|summit)\b(?! (?:of|on|in|at|that|to|with|by|for|between|from)))/i
const FIRST_PERSON = /\b(?:I|we|us|our|ours|my|me|you|your)\b(?! can assume| may assume)/
const EMPTY_IT =
  /^it (?:is|was|will be|would be|remains) (?:(?:not|also|still|quite|very) )?(?:necessary|clear|unclear|pivotal|obvious|important|impossible|possible|likely|unlikely|essential|crucial|difficult|hard|expected|time)\b|^it (?:seems|appears|looks)\b/i

/** Set phrases that claim nothing. */
const NO_CLAIM = /^(?:only )?time will (?:show|tell)\b|\b(?:request for comment|declined to comment|could not be reached)\b/i

export type Fault = 'points-back' | 'pronoun' | 'first-person' | 'unknown-speaker' | 'no-sentence' | 'length'

const MOST_WORDS = 40
const LEAST_WORDS = 5

/**
 * Why a claim cannot stand alone; null when it can. Words in quotation marks are somebody's own and do not count.
 * `mentions` are those of the claim; `before` are the persons whom the frame around the claim names.
 */
export function faultOf(claim: string, mentions: readonly Mention[], before: number): Fault | null {
  const own = claim.replace(/“[^”]*”/g, (quoted) => '“'.padEnd(quoted.length, 'x'))
  const count = claim.split(/\s+/).length
  if (count < LEAST_WORDS || count > MOST_WORDS) return 'length'
  if (/[?!]$/.test(claim) || /[:;]/.test(own) || unbalanced(claim)) return 'no-sentence'
  if (/^(?:no|not|if|as|whether|everything|everybody|some|others|there|what|why|how|who)\b/i.test(own)) return 'no-sentence'
  if (/\bnot (?:only|simply|just)\b/.test(own) && !/\bbut\b/.test(own)) return 'no-sentence'
  if (hasUnknownSpeaker(own) || NO_CLAIM.test(own)) return 'unknown-speaker'
  if (POINTING.test(own) || KNOWN_BEFORE.test(own)) return 'points-back'
  if (FIRST_PERSON.test(own)) return 'first-person'
  return hasLoosePronoun(own, mentions, before) ? 'pronoun' : null
}

/** Somebody speaks whom neither the term base nor a name tells: given to the author the claim would be nobody's or somebody else's. */
function hasUnknownSpeaker(own: string): boolean {
  return /^(?:as [^,]{2,60} (?:said|put it)|according to [^,]{2,60}),/i.test(own) || new RegExp(`\\b(?:${REPORTING_VERB}|told \\w+) that\\b`).test(own.split(/ (?:and|but) /)[0] ?? '') ||
    new RegExp(`, [^,]{2,60} (?:${REPORTING_VERB})$`).test(own)
}

function unbalanced(claim: string): boolean {
  const count = (mark: string) => claim.split(mark).length
  return count('“') !== count('”') || count('(') !== count(')') || count('[') !== count(']')
}

/** A pronoun without somebody or something before it in the claim that it can stand for. */
function hasLoosePronoun(own: string, mentions: readonly Mention[], before: number): boolean {
  for (const match of own.matchAll(/\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs)\b/gi)) {
    const word = match[0].toLowerCase()
    const earlier = own.slice(0, match.index)
    if (/^h|^she/.test(word)) {
      const persons = new Set(mentions.filter((each) => each.term.type === 'person' && each.end <= match.index).map((each) => each.term.id))
      if (persons.size + before === 0 || persons.size + before > 2) return true
    } else if (word === 'it' && match.index + 2 === own.length) {
      return true
    } else if (word.startsWith('it')) {
      if (match.index === 0 ? !EMPTY_IT.test(own) : earlier.split(' ').length < 3) return true
    } else if (!/\b(?:the (?:Americans|Chinese|Japanese|Russians|North Koreans|South Koreans)|\p{L}{3,}[^s’'u]s)\b/u.test(earlier)) {
      return true
    }
  }
  return false
}
