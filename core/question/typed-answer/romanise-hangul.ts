/**
 * Hangul in Latin letters, one key a system, without diacritics, apostrophes, hyphens and spaces.
 * Sources: Revised Romanization of Korean, Ministry of Culture and Tourism notice 2000-8; McCune–Reischauer (1939);
 * the practice of North Korean publications (as McCune–Reischauer without diacritics, ㅈ written j, ㄹ kept).
 */

/** A syllable as indices into the lists of jamo (Unicode 3.12: 19 initials, 21 vowels, 28 finals, 0 for none). */
export type Syllable = { initial: number; vowel: number; final: number }

const RR_INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const MR_INITIALS = 'k kk n t tt r m p pp s ss - ch tch ch k t p h'.split(' ')
const RR_VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const MR_VOWELS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ')
/** Sound of a final consonant before another consonant or at the end. */
const FINAL_SOUNDS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
/** The initial that a single final turns into before a vowel (liaison); -1: it stays where it is. */
const LIAISON = [-1, 0, 1, -1, 2, -1, -1, 3, 5, -1, -1, -1, -1, -1, -1, -1, 6, 7, -1, 9, 10, -1, 12, 14, 15, 16, 17, -1]
const SILENT = 11
const RIEUL = 5
const VOICED: Readonly<Record<string, string>> = { k: 'g', t: 'd', p: 'b', ch: 'j' }

type System = 'revised' | 'mccune' | 'north'

/** The syllables of a word of Hangul; null when it holds anything else. */
export function syllablesOf(word: string): Syllable[] | null {
  const syllables: Syllable[] = []
  for (const character of word.normalize('NFC')) {
    const at = (character.codePointAt(0) ?? 0) - 0xac00
    if (at < 0 || at >= 11_172) return null
    syllables.push({ initial: Math.floor(at / 588), vowel: Math.floor((at % 588) / 28), final: at % 28 })
  }
  return syllables
}

/** Every system's writing of a Hangul text, words in a row; empty when it holds anything but Hangul, spaces and middle dots. */
export function romaniseHangul(text: string): string[] {
  const words = text.split(/[\s·]+/).map(syllablesOf)
  const keys = new Set<string>()
  for (const system of ['revised', 'mccune', 'north'] as const) {
    for (const assimilates of [true, false]) {
      const parts = words.map((word) => (word === null ? null : romaniseWord(word, system, assimilates)))
      if (parts.every((part) => part !== null)) keys.add(parts.join(''))
    }
  }
  return [...keys].filter((key) => key !== '')
}

function romaniseWord(word: readonly Syllable[], system: System, assimilates: boolean): string {
  let written = ''
  let before = ''
  word.forEach((syllable, at) => {
    const next = word[at + 1]
    const previous = word[at - 1]
    const carried = previous && syllable.initial === SILENT ? LIAISON[previous.final] ?? -1 : -1
    const moves = assimilates && next?.initial === SILENT && (LIAISON[syllable.final] ?? -1) >= 0
    let initial = initialSound(assimilates && carried >= 0 ? carried : syllable.initial, before, system)
    if (assimilates) ({ before, initial, written } = assimilated(before, initial, written))
    const final = moves ? '' : (FINAL_SOUNDS[syllable.final] ?? '').replace('-', '')
    written += initial + ((system === 'revised' ? RR_VOWELS : MR_VOWELS)[syllable.vowel] ?? '') + final
    before = final === '' ? 'a' : final
  })
  return written
}

/** `before`: the sound before, "" at the start of a word, "a" for any vowel. */
function initialSound(initial: number, before: string, system: System): string {
  if (system === 'revised') return initial === RIEUL && before === 'l' ? 'l' : (RR_INITIALS[initial] ?? '').replace('-', '')
  const plain = (MR_INITIALS[initial] ?? '').replace('-', '')
  if (initial === RIEUL) return before === 'l' ? 'l' : 'r'
  const isPlainStop = [0, 3, 7, 12].includes(initial)
  if (system === 'north' && initial === 12) return 'j'
  return isPlainStop && /^(?:a|n|l|m|ng)$/.test(before) ? VOICED[plain] ?? plain : plain
}

/** Where two consonants meet and change each other: kn → ngn, ngr → ngn, nr and ln → ll. */
function assimilated(before: string, initial: string, written: string): { before: string; initial: string; written: string } {
  const ending = (sound: string) => written.slice(0, written.length - before.length) + sound
  if ((before === 'n' && initial === 'r') || (before === 'l' && initial === 'n')) return { before: 'l', initial: 'l', written: ending('l') }
  const nasal: Readonly<Record<string, string>> = { k: 'ng', t: 'n', p: 'm' }
  const turned = nasal[before]
  if (turned !== undefined && /^[nmr]$/.test(initial)) return { before: turned, initial: initial === 'r' ? 'n' : initial, written: ending(turned) }
  if ((before === 'm' || before === 'ng') && initial === 'r') return { before, initial: 'n', written }
  return { before, initial, written }
}
