import { describe, expect, it } from 'vitest'
import { makeTerm } from '#test/content-factory'
import { indexTerms } from '../key-point/term-index'
import { namesTerm } from './names-term'

const kim = makeTerm('kim-jong-un', 'person', 'Kim Jong-un', { hangul: '김정은' })
const author = makeTerm('author', 'person', 'the unnamed author on Moscow and its partners')
const russia = makeTerm('russia', 'country', 'Russia')
const terms = indexTerms([kim, author, russia])

describe('namesTerm', () => {
  it.each([
    ['Kim’s letter', kim], ['the letter of Kim Jong-un', kim], ['김정은', kim], ['as Jong-un said', kim],
    ['As the unnamed author on Moscow and its partners writes', author],
    ['the Russian side', russia], ['Russia’s position', russia],
  ])('finds the name in %s', (text, term) => {
    expect(namesTerm(text, term, terms)).toBe(true)
  })

  it.each([
    ['the UN', kim], ['Kimchi', kim],
    ['Russia does not play behind the backs of its partners', author], ['the author', author],
    ['Prussia', russia],
  ])('finds no name in %s', (text, term) => {
    expect(namesTerm(text, term, terms)).toBe(false)
  })
})
