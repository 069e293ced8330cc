import { readFileSync } from 'node:fs'
import path from 'node:path'
import { seededShuffle } from '#core/shared/seeded-shuffle'

const SENTENCES = path.join(import.meta.dirname, '../test/fixtures/long-text-sentences.txt')
const WORDS_OF_PARAGRAPH = 110

const PERSONS = ['Vladimir Putin', 'Kim Jong-un', 'Donald Trump', 'Moon Jae-in', 'Xi Jinping', 'Shinzo Abe', 'Sergei Lavrov', 'Mike Pompeo', 'Ri Yong-ho', 'Choe Son-hui']
/** Persons whom no term base knows, from 25,600 names: the longer a text, the more of them it names. */
const GIVEN = 'Dana Vera Nils Otto Petra Ines Pavel Marta Yusuf Lena Hugo Clara Iris Jonas Mina Ravi'.split(' ')
const FAMILY_START = 'Hol Ber Lind Oka Mar San Bran Nov Had Kel Mor Tan Fer Ols Var Quis'.split(' ')
const FAMILY_MIDDLE = 'ta ni so ve ko ra le mi du ga'.split(' ')
const FAMILY_END = 'berg ford ker lund mann rek ster vik well zer'.split(' ')
const COUNTRIES = ['Russia', 'North Korea', 'South Korea', 'Japan', 'China', 'the United States']
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '12', '15', '20', '40', '70']
const PLACES = 'Portsea Aldmoor Kestrel Vanholm Tresk Morrowgate Halden Quayford'.split(' ')
const OF_WHAT = (
  'harbour grain ferry border railway timber fishing patrol island mining labour visa radio quarantine orchard textile customs drought ' +
  'archive museum lighthouse bridge pipeline turbine satellite vaccine fertiliser cement coal copper salt rice barley potato cable ' +
  'tunnel airport tariff currency embassy consular military naval coastal mountain valley winter autumn spring weather flood forest ' +
  'insurance pension family veterans youth sports cultural academic medical nuclear missile security humanitarian electricity internet'
).split(' ')
const THINGS = (
  'agreement dispute timetable commission charter fund inspection registry exchange corridor treaty memorandum protocol programme ' +
  'hotline moratorium survey audit workshop delegation festival reunion embargo licence quota ceiling subsidy shipment contract tender ' +
  'schedule blueprint guarantee freeze exemption notice standard award review appeal conference statement loan zone project plan channel ' +
  'barrier office market reserve depot network station convoy exercise garrison checkpoint'
).split(' ')

/**
 * A text of about `wordCount` words, the same for the same arguments: invented sentences whose names, things and numbers are
 * drawn by a seed, common things more often than rare ones, so that it is as varied as a long report and not one paragraph again and again.
 */
export function longArticle(wordCount: number, seed: string): string {
  const patterns = readFileSync(SENTENCES, 'utf8').trim().split('\n')
  const paragraphs: string[] = ['A long report on many talks', '2 May 2018']
  let sentences: string[] = []
  for (let at = 0, words = 0, inParagraph = 0; words < wordCount; at += 1) {
    const sentence = filled(patterns[drawn(patterns.length, `${seed} sentence ${at}`)] ?? '', `${seed} ${at}`)
    const length = sentence.split(' ').length
    sentences.push(sentence)
    words += length
    inParagraph += length
    if (inParagraph < WORDS_OF_PARAGRAPH && words < wordCount) continue
    paragraphs.push(sentences.join(' '))
    sentences = []
    inParagraph = 0
  }
  return `${paragraphs.join('\n\n')}\n`
}

function filled(pattern: string, seed: string): string {
  const persons = seededShuffle([...PERSONS, ...[1, 2, 3, 4, 5, 6].map((at) => stranger(`${seed} ${at}`))], `${seed} persons`)
  const countries = seededShuffle(COUNTRIES, `${seed} countries`)
  const fillings: Readonly<Record<string, string | undefined>> = {
    person: persons[0], 'second person': persons[1], country: countries[0], 'second country': countries[1],
    thing: thing(`${seed} thing`), 'other thing': thing(`${seed} other`),
    number: NUMBERS[drawn(NUMBERS.length, `${seed} number`)], year: String(1990 + drawn(28, `${seed} year`)),
  }
  return pattern.replace(/\{([^}]+)\}/g, (_slot, name: string) => {
    const text = fillings[name.toLowerCase()] ?? ''
    return /^\p{Lu}/u.test(name) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  })
}

/** With a place in its name: a thing that only the text before tells apart makes no claim. */
function thing(seed: string): string {
  return `${PLACES[drawn(PLACES.length, `${seed} place`)]} ${OF_WHAT[rare(OF_WHAT.length, `${seed} of`)]} ${THINGS[rare(THINGS.length, `${seed} noun`)]}`
}

function stranger(seed: string): string {
  const family = [FAMILY_START, FAMILY_MIDDLE, FAMILY_END].map((parts, at) => parts[drawn(parts.length, `${seed} family ${at}`)])
  return `${GIVEN[drawn(GIVEN.length, `${seed} given`)]} ${family.join('')}`
}

/** A place from 0 to `count` - 1, all alike. */
function drawn(count: number, seed: string): number {
  return seededShuffle([...Array(count).keys()], seed)[0] ?? 0
}

/** A place from 0 to `count` - 1, the first ones most often: the smaller of two draws. */
function rare(count: number, seed: string): number {
  return Math.min(drawn(count, `${seed} one`), drawn(count, `${seed} two`))
}
