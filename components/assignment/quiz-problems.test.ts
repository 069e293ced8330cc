import { describe, expect, it } from 'vitest'
import { type QuizEntries, quizProblems } from './quiz-problems'

const NOW = Date.parse('2026-11-23T00:00:00Z') // nine in the morning in Seoul
const problems = (changes: Partial<QuizEntries>) => quizProblems({
  title: 'Talks', questionCount: 3, opensAt: '2026-11-23T10:00', closesAt: '2026-11-30T10:00', drawn: '', timeLimitMinutes: '', attemptsAllowed: '1',
  keysShown: 'after-close', ...changes,
}, 'Asia/Seoul', NOW)

describe('a new quiz', () => {
  it('names everything that is wanting at once, in the order of the form', () => {
    expect(problems({})).toEqual([])
    expect(problems({ title: '', questionCount: 0, closesAt: '' })).toEqual(['title', 'questionIds', 'closesAt'])
    expect(problems({ drawn: '4', timeLimitMinutes: '481', attemptsAllowed: '0' })).toEqual(['drawn', 'timeLimitMinutes', 'attemptsAllowed'])
    expect(problems({ attemptsAllowed: '2', keysShown: 'after-answer' })).toEqual(['keysShown'])
  })
  it('opens at once where no opening is given, and closes later than it opens and than now, by the clocks of the zone', () => {
    expect(problems({ opensAt: '', closesAt: '2026-11-23T09:01' })).toEqual([])
    expect(problems({ opensAt: '2026-11-22T10:00', closesAt: '2026-11-23T09:00' })).toEqual(['closesAt'])
    expect(problems({ closesAt: '2026-11-23T10:00' })).toEqual(['closesAt'])
    expect(problems({ opensAt: 'soon' })).toEqual(['opensAt'])
  })
})
