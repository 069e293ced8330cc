import { REPORTING_VERB } from './lexicon'
import type { Mention } from './mentions'
import { lacksComplement } from './lacks-complement'
import { lacksMoment } from './lacks-moment'
import { pointsBack } from './points-back'
import { thingsNamed } from './things-named'

const FIRST_PERSON = /\b(?:I|we|us|our|ours|my|me|you|your)\b(?! can assume| may assume)/
const EMPTY_IT =
  /^it (?:is|was|will be|would be|remains) (?:(?:not|also|still|quite|very) )?(?:necessary|clear|unclear|pivotal|obvious|important|impossible|possible|likely|unlikely|essential|crucial|difficult|hard|expected|time)\b|^it (?:seems|appears|looks)\b/i

/** Set phrases that claim nothing. */
const NO_CLAIM = /^(?:only )?time will (?:show|tell)\b|\b(?:request for comment|declined to comment|could not be reached)\b/i

export type Fault = 'points-back' | 'no-complement' | 'pronoun' | 'first-person' | 'unknown-speaker' | 'no-sentence' | 'length'

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
  if (/^(?:no|not|if|as|whether|everything|everybody|some|others|there|what|why|how|who|that|given)\b/i.test(own)) return 'no-sentence'
  if (/\bnot (?:only|simply|just)\b/.test(own) && !/\bbut\b/.test(own)) return 'no-sentence'
  if (hasUnknownSpeaker(own) || NO_CLAIM.test(own)) return 'unknown-speaker'
  if (pointsBack(own)) return 'points-back'
  if (lacksComplement(own, mentions) || (before === 0 && lacksMoment(own))) return 'no-complement'
  if (FIRST_PERSON.test(own)) return 'first-person'
  if (saysLittle(own, mentions)) return 'length'
  return hasLoosePronoun(own, mentions, before) ? 'pronoun' : null
}

const LITTLE = /^(?:the|an?|of|in|on|at|to|by|for|with|and|or|is|are|was|were|has|have|had|be|been|it|its|his|her|their|that|which|who|very|also|still|will|would|not|within|day|days|word|words)$/i

/** “Ostrov took his hand”: besides the names, too few words to be worth remembering. */
function saysLittle(own: string, mentions: readonly Mention[]): boolean {
  const rest = mentions.reduceRight((text, mention) => `${text.slice(0, mention.start)} ${text.slice(mention.end)}`, own)
  return rest.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => word.length > 1 && !LITTLE.test(word)).length < 3
}

/** Somebody speaks whom neither the term base nor a name tells: given to the author the claim would be nobody's or somebody else's. */
export function hasUnknownSpeaker(own: string): boolean {
  return /^(?:as [^,]{2,60} (?:said|put it)|according to [^,]{2,60}),/i.test(own) || new RegExp(`\\b(?:${REPORTING_VERB}|told \\w+) that\\b`).test(own.split(/ (?:and|but) /)[0] ?? '') ||
    new RegExp(`, [^,]{2,60} (?:${REPORTING_VERB})(?:$|,)`).test(own)
}

function unbalanced(claim: string): boolean {
  const count = (mark: string) => claim.split(mark).length
  return count('“') !== count('”') || count('(') !== count(')') || count('[') !== count(']')
}

const PLURAL = /^(?:\p{L}{3,}[^s’'u]s|\p{Lu}\p{L}+[sn]e|\p{L}{2,}men|people)$/u
const NO_PLURAL = /^(?:perhaps|always|across|towards|besides|nonetheless|afterwards|news|politics|series|means|unless|whereas|sometimes)$/i

/** “… called it”: then the subject is not what is meant. */
function isObject(earlier: string): boolean {
  return !/(?:\b(?:that|and|but|if|because|when|as|while|whether|which|unless|until|though)|,)\s*$/i.test(earlier)
}

/** A pronoun without somebody or something before it in the claim that it can stand for. */
function hasLoosePronoun(own: string, mentions: readonly Mention[], before: number): boolean {
  for (const match of own.matchAll(/\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs)\b/gi)) {
    const word = match[0].toLowerCase()
    const earlier = own.slice(0, match.index)
    if (/^h|^she/.test(word)) {
      const persons = new Set(mentions.filter((each) => each.term.type === 'person' && each.end <= match.index).map((each) => each.term.id))
      const candidates = persons.size + before
      // “him” is nobody who does what the clause tells.
      if (candidates < (word === 'him' ? 2 : 1) || candidates > 2) return true
    } else if (word === 'it' && match.index + 2 === own.length) {
      return true
    } else if (word.startsWith('it')) {
      if (match.index === 0 ? !EMPTY_IT.test(own) : thingsNamed(earlier) < (word === 'it' && isObject(earlier) ? 2 : 1)) return true
    } else if (!earlier.split(/[^\p{L}’'-]+/u).some((each) => PLURAL.test(each) && !NO_PLURAL.test(each))) {
      return true
    }
  }
  return false
}
