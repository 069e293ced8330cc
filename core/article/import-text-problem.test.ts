import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importTextProblem, LEAST_IMPORT_WORDS, MOST_IMPORT_WORDS } from './import-text-problem'

const FIXTURES = ['empty-chair', 'practical-meaning', 'summits/camp-david-report', 'summits/pyongyang-2024-interview']
const sentence = 'The talks were held in the harbour, and it was said that they would go on for a week. '
const many = (text: string, words: number) => text.repeat(Math.ceil(words / text.trim().split(' ').length))

describe('importTextProblem', () => {
  it.each(FIXTURES)('takes %s', (name) => {
    expect(importTextProblem(readFileSync(new URL(`../../test/fixtures/articles/${name}.txt`, import.meta.url), 'utf8'))).toBeNull()
  })

  it('takes English with names and quotes in Hangul', () => {
    expect(importTextProblem(many(`${sentence}(회담, 항구시) `, 200))).toBeNull()
  })

  it.each([
    ['too-short', sentence],
    ['too-short', many('word ', LEAST_IMPORT_WORDS - 1)],
    ['too-short', '   '],
    ['too-long', many(sentence, MOST_IMPORT_WORDS + 20)],
    ['not-english', many('두 나라의 대표단은 항구에서 만나 일주일 동안 회담을 계속하기로 하였다. ', 200)],
    ['not-english', '회담이 열렸다.'],
    ['not-english', many('Переговоры прошли в гавани и продолжатся неделю. ', 200)],
    ['not-english', many('Die Gespräche wurden im Hafen geführt, und es hieß, dass sie noch eine Woche dauern würden. ', 200)],
    ['not-english', many('Les pourparlers ont eu lieu dans le port, et on a dit qu’ils dureraient encore une semaine. ', 200)],
    ['not-english', many('De gesprekken werden in de haven gevoerd en er werd gezegd dat ze een week zouden duren. ', 200)],
    ['not-english', many('lorem ipsum dolor sit amet consectetur adipiscing elit ', 200)],
  ])('says %s of “%.40s”', (problem, text) => {
    expect(importTextProblem(text)).toBe(problem)
  })
})
