import { normaliseText } from '../shared/normalise-text'

/** From this share of its words on, a sentence counts as said before. */
const SHARED = 0.75
/** Sentences with fewer telling words are too short to compare. */
const LEAST_WORDS = 4
/** A word in more sentences than this tells nothing, and following it would cost more than linear time. */
const MOST_SENTENCES = 40

const EMPTY = new Set(
  ('a an the this that these those it its he him his she her they them their we us our you your i my and or but nor so ' +
    'of in on at by for from to with without into as if than then is are was were be been being do does did has have had ' +
    'can could may might must shall should will would which who whom whose when where what how there here also only just ' +
    'however moreover therefore nevertheless said says say').split(' '),
)
/** Words that turn a sentence round: sentences that differ in them say different things. */
const TURNING = new Set('not no never none nobody nothing cannot without less more fewer unlikely impossible'.split(' '))

/**
 * For each sentence the index of the earlier one that it repeats, or null. A sentence repeats another when at least
 * three quarters of its telling words stand there, with the same numbers and the same negations.
 */
export function foldRepeats(sentences: readonly string[]): (number | null)[] {
  const seen: Features[] = []
  const holders = new Map<string, number[]>()
  return sentences.map((sentence, at) => {
    const features = featuresOf(sentence)
    const earlier = features.stems.size < LEAST_WORDS ? null : findEarlier(features, seen, holders)
    seen.push(features)
    for (const stem of features.stems) {
      const list = holders.get(stem)
      if (list) list.push(at)
      else holders.set(stem, [at])
    }
    return earlier
  })
}

type Features = { stems: ReadonlySet<string>; turns: string }

function featuresOf(sentence: string): Features {
  const words = normaliseText(sentence).split(' ').filter((word) => word !== '')
  // The normal form has no apostrophe: “isn’t” would look like “president”.
  const contracted = sentence.match(/n[’']t(?![\p{L}\p{N}])/giu) ?? []
  const turns = [...words.filter((word) => TURNING.has(word) || /\d/.test(word)), ...contracted.map(() => 'not')]
  return {
    stems: new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 4))),
    turns: turns.sort().join(' '),
  }
}

function findEarlier(features: Features, seen: readonly Features[], holders: ReadonlyMap<string, readonly number[]>): number | null {
  const shared = new Map<number, number>()
  for (const stem of features.stems) {
    for (const at of (holders.get(stem) ?? []).slice(0, MOST_SENTENCES)) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [at, count] of shared) {
    if (count < SHARED * features.stems.size || seen[at]?.turns !== features.turns) continue
    if (best === null || count > (shared.get(best) ?? 0)) best = at
  }
  return best
}
