import { describe, expect, it } from 'vitest'
import { makeTerm } from '#test/content-factory'
import { occasionOf } from './article-setting'
import { mentionFinder } from './mentions'

const persons = [makeTerm('oezguel-lee', 'person', 'Özgül Lee', { aliases: ['Özgül'] }), makeTerm('ahn-bora', 'person', 'Ahn Bora', { aliases: ['Ahn'] })]

describe('occasionOf', () => {
  it.each<[string, string | null]>([
    ['The Ahn-Özgül summit lasted an hour.', 'the summit of Ahn Bora and Özgül Lee'],
    ['The Özgül-Ahn summit lasted an hour.', 'the summit of Özgül Lee and Ahn Bora'],
    ['The talks between Özgül and Ahn lasted an hour.', 'the talks of Özgül Lee and Ahn Bora'],
    ['The äsummit of Özgül and Ahn lasted an hour.', null],
    ['The summits of Özgül and Ahn lasted an hour.', null],
  ])('reads of “%s”: %s', (text, occasion) => {
    expect(occasionOf(text, mentionFinder(persons, text, ''), persons, '')).toBe(occasion)
  })
})
