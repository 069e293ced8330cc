import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInIndex } from './find-in-index'
import { indexForSearch, type SearchField } from './search-index'

const field = (text: string, rest: Partial<SearchField> = {}): SearchField => ({ text, weight: 1, glosses: [], ...rest })
const indexOf = (...texts: string[]) => indexForSearch(texts.map((text) => ({ shown: text, fields: [field(text)] })))
const found = (text: string, query: string) => findInIndex(indexOf(text), query).length === 1
const marked = (text: string, query: string) =>
  (findInIndex(indexOf(text), query)[0]?.marks[0] ?? []).map(({ start, end }) => text.slice(start, end))

const hangul = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)), { minLength: 1, maxLength: 8 })
const word = fc.stringMatching(/^[a-zа-яё]{1,9}$/u)

describe('finding words', () => {
  it.each([
    ['Kim Jong-un', 'jong-un'], ['Kim Jong-un', 'KIM JONG UN'], ['Kim Jong-un', 'Jongun'], ['Kim Jong Un', 'kim jong-un'], ['Kim Jongun', 'jong un'],
    ['Pʼyŏngyang', "P'yongyang"], ['P’yŏngyang', 'pyŏng'], ['Hà Nội', 'ha noi'], ['Ｓｅｏｕｌ', 'seoul'],
    ['남북정상회담', '정상회담'], ['정상 회담', '정상회담'], ['정상회담', '정상 회담'], ['김정은', '정은'], ['6자회담', '6자'],
    ['Соглашение о перемирии', 'перемир'], ['Фёдор', 'федор'], ['САММИТ', 'саммит'], ['停戰協定', '協定'],
    ['the U.S. side', 'us'], ['Russia’s position', 'russia'],
  ])('finds %s by %s', (text, query) => {
    expect(found(text, query)).toBe(true)
  })

  it.each([
    ['Kim Jong-un', 'ong'], ['Kim Jong-un', 'kim yo'], ['평양', '양평'], ['Putin. Kim', 'putinkim'], ['Москва', 'сква'],
  ])('does not find %s by %s', (text, query) => {
    expect(found(text, query)).toBe(false)
  })

  it('finds nothing without letters or digits', () => {
    for (const query of ['', '  ', '–', '?!', '’']) expect(findInIndex(indexOf('Kim'), query)).toEqual([])
  })

  it('finds a syllable that is still being typed', () => {
    expect(found('평양', '펴')).toBe(true)
    expect(found('평양', '평ㅇ')).toBe(true)
    expect(found('평양', '평ㅁ')).toBe(false)
  })

  it('marks the words found, whole, and nothing else', () => {
    expect(marked('Sanctions on North Korea', 'sanct kor')).toEqual(['Sanctions', 'Korea'])
    expect(marked('4월 남북정상회담', '정상')).toEqual(['정상'])
    expect(marked('Kim Jong-un', 'jongun')).toEqual(['Jong-un'])
  })
})

describe('folding', () => {
  it('finds every text by any of its words, in any case and any composition', () => {
    fc.assert(fc.property(fc.array(fc.oneof(word, hangul.map((all) => all.join(''))), { minLength: 1, maxLength: 6 }), fc.nat(), (words, pick) => {
      const text = words.join(' ')
      const wanted = words[pick % words.length] ?? ''
      for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
        expect(found(text, wanted.toUpperCase().normalize(form))).toBe(true)
        expect(found(text.normalize(form), wanted)).toBe(true)
      }
    }))
  })

  it('finds Hangul by any syllables that stand side by side', () => {
    fc.assert(fc.property(hangul, fc.nat(), fc.nat(), (syllables, from, length) => {
      const start = from % syllables.length
      expect(found(syllables.join(''), syllables.slice(start, start + 1 + (length % syllables.length)).join(''))).toBe(true)
    }))
  })

  it('keeps its marks inside the text, in order and apart, whatever is asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      for (const { marks } of findInIndex(indexOf(text), query)) {
        let before = 0
        for (const { start, end } of marks[0] ?? []) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }
    }))
  })
})

describe('other names', () => {
  const kim = { names: ['Kim Jong-un', '김정은', 'Ким Чен Ын'], spellings: ['gimjeongeun', 'jeongeungim'] }
  const text = 'A letter of Kim reached Hanoi.'
  const index = indexForSearch([{ shown: 'letter', fields: [field(text, { glosses: [{ start: 12, end: 15, otherNames: kim }] })] }])

  it.each(['김정은', '정은', 'ким чен', 'Gim Jeong-eun', 'gim jeongeun', 'Jeongeun'])('finds what a text speaks of by %s, and marks where', (query) => {
    const [hit] = findInIndex(index, query)
    expect(hit?.marks[0]?.map(({ start, end }) => text.slice(start, end))).toEqual(['Kim'])
  })

  it('combines them with the words of the text', () => {
    expect(findInIndex(index, '김정은 hanoi')).toHaveLength(1)
    expect(findInIndex(index, '김정은 seoul')).toHaveLength(0)
  })
})

describe('ranking', () => {
  const rank = (query: string, ...entries: [string, SearchField[]][]) =>
    findInIndex(indexForSearch(entries.map(([shown, fields]) => ({ shown, fields }))), query).map(({ shown }) => shown)

  it('puts a name before a sentence, and the whole name first', () => {
    expect(rank('hanoi',
      ['sentence', [field('The summit in Hanoi failed.', { weight: 3 })]],
      ['longer name', [field('Hanoi summit', { weight: 10 })]],
      ['name', [field('Hanoi', { weight: 10 })]],
    )).toEqual(['name', 'longer name', 'sentence'])
  })

  it('puts a whole word before the start of one', () => {
    expect(rank('pact', ['start', [field('pactum')]], ['word', [field('a pact')]])).toEqual(['word', 'start'])
  })

  it('asks for every word, wherever in the entry', () => {
    const both: [string, SearchField[]] = ['both', [field('Hanoi'), field('a summit of 2019')]]
    expect(rank('hanoi 2019', both, ['one', [field('Hanoi')]])).toEqual(['both'])
  })

  it('keeps the order of the entries between equals', () => {
    expect(rank('kim', ['b', [field('Kim B')]], ['a', [field('Kim A')]])).toEqual(['b', 'a'])
  })
})
