import type { Contrary } from './contrary-words'

/** One clause tells what the other holds: “pleased, but reserved”, “although it failed”. */
const CONTRASTED = /, but |\b(?:although|despite|even though|nevertheless|in spite of)\b/
/** What somebody wants or undertakes is never the evil of the two. */
const INTENDED =
  /\b(?:want(?:s|ed)?|hope[ds]?|ask(?:s|ed)? for|call(?:s|ed)? for|demand(?:s|ed)?|calls to|interest(?:s|ed)? (?:of|in)|aim(?:s|ed)?|purpose|in order to|intend(?:s|ed)?|promised?|tr(?:y|ies|ied) to|contribut\p{Ll}+ to|willing\p{Ll}*|read(?:y|iness)|need(?:s|ed)? to|for the sake of)\b/u
/** What nobody is against in public. */
const GOOD = /^ (?:(?:the|an?|its|peaceful|lasting) )*(?:maintaining|keeping|preserving|peace|stability|security|prosperity|reducing|easing|denuclearization|cooperation)\b/
/** What nobody blames anybody for. */
const GOOD_QUALITY = /^ (?:(?:the|its|their|his|her|a|an) )?(?:\p{Ll}+ )?(?:courage|patience|wisdom|bravery|generosity|honesty|success(?:es)?|efforts?|achievements?|progress|readiness|willingness)\b/u
/** Nobody makes clear what he keeps secret. */
const IN_PUBLIC = /\b(?:made (?:it )?clear|openly|frankly|publicly|confidently)\b/
/** A second verb with the same subject, which goes on in the direction of the first. */
const GOES_ON = / and (?:\p{Ll}+ly )?(?:\p{Ll}{2,}(?:s|ed)|is|was|has|did|will|would|took|made|gave)\b/u

/** Whether the rest of a claim, or the frame around it, shows which word stands in a gap, or makes the contrary of the word absurd. */
export function isGivenAway(contrary: Contrary, answer: string, claim: string, frame = ''): boolean {
  const at = claim.indexOf(answer)
  const before = claim.slice(0, at)
  const after = claim.slice(at + answer.length)
  if (CONTRASTED.test(claim)) return true
  if (GOOD_QUALITY.test(after) || IN_PUBLIC.test(frame + before)) return true
  if (contrary.on === 'value') return INTENDED.test(before) || GOES_ON.test(after)
  if (contrary.on === 'either') return GOES_ON.test(after)
  if (contrary.on !== 'stance') return false
  return GOOD.test(after) || GOES_ON.test(after) || /\b(?:if|unless)\b/.test(claim)
}
