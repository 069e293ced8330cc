import { contentHash } from '../../shared/content-hash'
import type { Office, Term } from '../term'
import type { Setting } from './article-setting'
import { countryOf } from './country-of'
import type { Mention } from './mentions'
import { isHeld } from './office-names'
import type { Claim } from './claim'

/** Elections in a state that holds none, aid to a rich one, and a way home that is known: most other names are absurd. */
const ABSURD_OF_OTHERS = /\b(?:elections?|elected|voters?|parliament|assistance|aid|home)\b/
/** What is said of one may hold for whoever else is named. */
const AGREES = /\b(?:also|too|likewise|both|same|agree[sd]?|together|as well)\b/

/**
 * Two or fewer names to offer beside a name: of the same type, role and time, named in the article but not in the sentence or by
 * a sentence that agrees with it, and of no country that the claim already speaks of, for “Kim said that Moscow's friendship
 * with Russia …” nobody believes. Those of the passage come first: they are what a careless reader takes.
 */
export function lureNames(term: Term, claim: Claim, others: readonly Mention[], setting: Setting): string[] {
  if (ABSURD_OF_OTHERS.test(claim.clause)) return []
  const idsIn = (sentences: readonly { text: string }[]) => new Set(sentences.flatMap(({ text }) => setting.find(text).map((mention) => mention.term.id)))
  const inPassage = idsIn(claim.paragraph.sentences)
  const agreeing = idsIn(claim.paragraph.sentences.filter((sentence) => sentence === claim.sentence || AGREES.test(sentence.text)))
  const taken = new Set(others.map((mention) => countryOf(mention.term, setting.terms)?.id))
  const year = yearOf(claim, setting)
  const rank = (other: Term) => contentHash(`${claim.clause}\n${other.id}`)
  return setting.terms
    .filter((other) => other.type === term.type && other.id !== term.id && setting.mentioned.has(other.id) && !agreeing.has(other.id) && isLike(other, term, year))
    .filter((other) => !taken.has(countryOf(other, setting.terms)?.id ?? ''))
    .map((other) => ({ other, rank: `${inPassage.has(other.id) ? 0 : 1} ${rank(other)}` }))
    .sort((one, next) => (one.rank < next.rank ? -1 : 1))
    .map(({ other }) => (other.aliases.includes(`the ${other.english}`) ? `the ${other.english}` : other.english))
    .slice(0, 2)
}

/** The year that the claim or its paragraph names, as exactly as the article's date says when it is the same one; else that date; '' when none is known. */
function yearOf(claim: Claim, setting: Setting): string {
  const named = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(claim.clause) ?? /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(claim.paragraph.text)
  return named === null || setting.asOf.startsWith(named[0]) ? setting.asOf : named[0]
}

/** Whoever governs is like whoever else governed at the time; all others are like those of the same role who lived then. */
function isLike(other: Term, term: Term, year: string): boolean {
  const died = /(\d{4})$/.exec(other.dates?.replace(/^(?:c\. )?\d{4}[–-]?/, '') ?? '')?.[1]
  if (other.type === 'person' && died !== undefined && year !== '' && died < year.slice(0, 4)) return false
  const [wanted, offered] = [headships(term, year), headships(other, year)]
  return year === '' || (wanted.length === 0 && offered.length === 0) ? other.role === term.role : wanted.length > 0 && offered.length > 0
}

function headships(term: Term, year: string): Office[] {
  return term.offices.filter((office) => isHeld(office, year) && office.titles.some((title) => /^(?:president|leader|prime minister)$/.test(title)))
}
