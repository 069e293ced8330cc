import { type Syllable, syllablesOf } from './romanise-hangul'

/**
 * Spellings of Korean surnames in Latin letters, by every Hangul spelling of the surname (South and North).
 * Revised, McCune–Reischauer, North Korean and the common ones of the press.
 */
const SURNAMES: Readonly<Record<string, string>> = {
  김: 'kim gim', 이: 'lee yi i ri li rhee rhie', 리: 'lee yi i ri li rhee rhie', 박: 'park pak bak', 최: 'choi choe',
  정: 'jeong chong chung jung jong', 조: 'cho jo', 강: 'kang gang', 윤: 'yoon yun', 임: 'lim im rim', 림: 'lim im rim',
  노: 'roh no noh ro', 로: 'roh no noh ro', 문: 'moon mun', 한: 'han', 서: 'seo suh so', 신: 'shin sin', 오: 'oh o', 유: 'yu yoo ryu ryoo',
  류: 'yu yoo ryu ryoo', 황: 'hwang', 반: 'ban pan', 송: 'song', 안: 'ahn an', 백: 'baek paek paik', 전: 'jeon chon chun jon', 허: 'heo ho huh',
  현: 'hyun hyeon hyon', 태: 'tae thae', 권: 'kwon gwon', 홍: 'hong', 장: 'jang chang', 천: 'cheon chon chun', 위: 'wi', 성: 'seong song sung',
}
/** One surname, spelt as in the South and as in the North. */
const SAME_SURNAME: Readonly<Record<string, string>> = { 이: '리', 리: '이', 임: '림', 림: '임', 노: '로', 로: '노', 유: '류', 류: '유' }

const INITIALS = 'g|k kk|k|gg n d|t tt|dd r|l m b|p pp|bb s ss|s - j|ch jj|tch ch k t p h'.split(' ').map(choices)
const VOWELS = 'a ae|ai ya yae eo|o|u e yeo|yo|yu|you ye o wa wae oe|oi yo u|oo wo|weo we wi yu|yoo eu|u ui|ee|i i|ee'.split(' ').map(choices)
const FINALS = '- k|g k k n n n t l k m l l l p l m p|b p t t ng t t k t p t'.split(' ').map(choices)
/** More spellings than this are too many to send; then the given name has its plain spellings only. */
const MOST_SPELLINGS = 200

function choices(text: string): string[] {
  return text.split('|').map((each) => each.replace('-', ''))
}

/** A Korean person's name taken apart: the surname's spellings and the given name's, in small Latin letters without hyphens. */
export type KoreanName = { surnames: readonly string[]; given: readonly string[]; otherHangul: string | null }

/** Reads a name of two to four syllables that begins with a known surname; null for anything else. */
export function readKoreanName(hangul: string): KoreanName | null {
  const name = hangul.normalize('NFC').replace(/ /g, '')
  const surname = name.charAt(0)
  const surnames = SURNAMES[surname]
  const given = syllablesOf(name.slice(1))
  if (surnames === undefined || given === null || given.length === 0 || given.length > 3) return null
  const other = SAME_SURNAME[surname]
  return { surnames: surnames.split(' '), given: spellings(given), otherHangul: other === undefined ? null : other + name.slice(1) }
}

function spellings(given: readonly Syllable[]): string[] {
  let all = ['']
  given.forEach((syllable, at) => {
    const more = all.flatMap((start) => syllableSpellings(syllable, at, given[at - 1]).map((end) => start + end))
    all = more.length > MOST_SPELLINGS ? all.map((start) => start + (syllableSpellings(syllable, at, given[at - 1])[0] ?? '')) : more
  })
  return [...new Set(all)]
}

function syllableSpellings({ initial, vowel, final }: Syllable, at: number, previous: Syllable | undefined): string[] {
  const initials = [...(INITIALS[initial] ?? [])]
  // ㄹ is n after a nasal in McCune–Reischauer, and silent or n at the start of a name in the South.
  if (initial === 5 && at > 0 && (previous?.final === 16 || previous?.final === 21)) initials.push('n')
  if (initial === 5 && at === 0) initials.push([2, 6, 7, 12, 17, 20].includes(vowel) ? '' : 'n')
  if (initial === 9 && [16, 20].includes(vowel)) initials.push('sh')
  const vowels = [...(VOWELS[vowel] ?? [])]
  if (initial === 11 && vowel === 13) vowels.push('woo')
  return initials.flatMap((start) => vowels.flatMap((middle) => (FINALS[final] ?? ['']).map((end) => start + middle + end)))
}
