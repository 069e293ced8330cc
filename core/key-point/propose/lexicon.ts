import { readInlineDateLine } from '../../article/read-date-line'

/** What links a sentence to the one before and carries no claim: left out of a claim that is to stand alone. */
const CONNECTIVE =
  /^(?:however|moreover|incidentally|therefore|nevertheless|nonetheless|alas|unfortunately|fortunately|first of all|so|but|and|yet|besides|in addition|in any case|at the same time|on the one hand|on the other hand|after all|thus|hence|consequently|as a result|indeed|in fact|meanwhile|for example|for instance|then|also|furthermore|accordingly|in turn|finally|still|interestingly|it is interesting that)(?:,\s*|\s+)/i
/** The same in the middle of a sentence. */
const BETWEEN = /, (?:in turn|on the (?:other hand|contrary)|however|incidentally|moreover|therefore|nevertheless|meanwhile|for (?:example|instance)|too),/
const NEEDS_COMMA = /^(?:then|also|still|finally|indeed|in fact|first of all|thus|so|yet)\s/i

/** The sentence without its linking words, and these words. */
export function stripConnectives(sentence: string): { text: string; connectives: string } {
  let text = sentence.slice(readInlineDateLine(sentence)?.length ?? 0)
  for (let found = CONNECTIVE.exec(text); found; found = CONNECTIVE.exec(text)) {
    if (NEEDS_COMMA.test(found[0]) && !found[0].includes(',') && !/^so\s+the\s/i.test(text)) break
    text = text.slice(found[0].length)
  }
  return { text: text.replace(BETWEEN, '').replace(/ nevertheless(?= and\b|\.?$)/, '').replace(/^now,? (?=an? |the )/i, ''), connectives: sentence.slice(0, sentence.length - text.length) }
}

const HEDGES = [
  'most likely', 'very likely', 'more likely(?! than)', 'apparently', 'perhaps', 'probably', 'possibly', 'presumably', 'seemingly',
  'maybe', 'supposedly', 'reportedly', 'allegedly', 'arguably', 'it seems', 'it appears', 'it looks like', 'it looks as if',
  'we can assume', 'one can assume', 'we may assume', 'seems to', 'appears to', 'in all likelihood',
  'it is obvious', 'obviously', 'of course', 'clearly', 'certainly', 'definitely', 'undoubtedly', 'no doubt', 'evidently',
]
const HEDGE = new RegExp(`(?<!\\p{L})(?:${HEDGES.join('|')})(?!\\p{L})`, 'iu')

/** The first hedge or booster of a claim, word for word; null when it has none. */
export function hedgeOf(claim: string): string | null {
  return HEDGE.exec(claim.replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length)))?.[0].toLowerCase() ?? null
}

/** Past and present forms of reporting, and how the chain of attribution names the verb. */
export const REPORTING: Readonly<Record<string, string>> = {
  said: 'says', says: 'says', stated: 'states', states: 'states', stressed: 'stresses', stresses: 'stresses',
  emphasised: 'emphasises', emphasized: 'emphasises', emphasises: 'emphasises', emphasizes: 'emphasises', noted: 'notes',
  notes: 'notes', added: 'adds', adds: 'adds', announced: 'announces', announces: 'announces', declared: 'declares',
  declares: 'declares', insisted: 'insists', insists: 'insists', argued: 'argues', argues: 'argues', claimed: 'claims',
  claims: 'claims', warned: 'warns', warns: 'warns', explained: 'explains', 'pointed out': 'points out',
  'points out': 'points out', 'made it clear': 'makes clear', 'made clear': 'makes clear', admitted: 'admits',
  promised: 'promises', promises: 'promises', believes: 'believes', believed: 'believes', hopes: 'hopes', hoped: 'hopes',
  predicted: 'predicts', predicts: 'predicts', recalled: 'recalls', suggested: 'suggests', denied: 'denies', denies: 'denies',
  thought: 'thinks', thinks: 'thinks', suspected: 'suspects', suspects: 'suspects', agreed: 'agrees', agrees: 'agrees',
  concluded: 'concludes', concludes: 'concludes', acknowledged: 'acknowledges', doubted: 'doubts', doubts: 'doubts', feared: 'fears', fears: 'fears',
}
/** The past of a verb as the chain names it: “believes” → “believed”. */
export const PAST: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(REPORTING).filter(([form, verb]) => form !== verb).reverse().map(([form, verb]) => [verb, form]),
)
/** Verbs that say less than “said that”, its contrary, or that somebody else said it before: “who said that …” would be another claim. */
export const MORE_THAN_SAID: ReadonlySet<string> = new Set([
  'denies', 'doubts', 'suspects', 'hopes', 'fears', 'suggests', 'agrees', 'promises', 'thinks', 'acknowledges', 'admits',
])
export const REPORTING_VERB = Object.keys(REPORTING).sort((one, other) => other.length - one.length).join('|')

/** Verbs by which a sentence reports that somebody spoke, with a noun for what was said. */
export const SPEAKING_OF = /^(?:emphasi[sz]ed|stressed|noted|underlined|reaffirmed|recalled|announced|promised)\s/

/** What happened and can be looked up; a claim with one of these as its verb and no hedge is reported as a fact. */
export const EVENT_VERB =
  /^(?:has |have |had )?(?:already |also |since |just )?(?:declared|signed|met|visited|imposed|launched|opened|adopted|hosted|ratified|joined|withdrew|withdrawn|agreed)\b/

/** Forms that only a finite verb has. */
export const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|cannot|won’t|doesn’t|\p{Ll}{3,}ed|became|began|came|fell|found|gave|held|kept|led|left|lost|made|met|put|ran|rose|said|saw|sent|spoke|stood|took|told|went|won|wrote|\p{Ll}{3,}[^s’' ]s)\b/u
