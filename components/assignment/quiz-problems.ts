import { instantOfWallTime } from '#core/shared/instant-of-wall-time'
import type { Instant } from '#core/shared/instant'

/** What stands in the form of a new quiz, as it was typed. */
export type QuizEntries = {
  title: string; questionCount: number; opensAt: string; closesAt: string; drawn: string; timeLimitMinutes: string; attemptsAllowed: string; keysShown: string
}
export type QuizField = 'title' | 'questionIds' | 'opensAt' | 'closesAt' | 'drawn' | 'timeLimitMinutes' | 'attemptsAllowed' | 'keysShown'

const MOST_QUESTIONS = 100
const LONGEST_TITLE = 120

/**
 * The fields of a new quiz that cannot stay as they are, in the order of the form. Times are on the clocks of `timeZone`; no opening means at
 * once. The server decides with the same rules (`newQuizSchema`).
 */
export function quizProblems(entries: QuizEntries, timeZone: string, now: Instant): QuizField[] {
  const { title, questionCount, drawn, timeLimitMinutes, attemptsAllowed, keysShown } = entries
  const opensAt = entries.opensAt === '' ? now : instantOfWallTime(entries.opensAt, timeZone)
  const closesAt = instantOfWallTime(entries.closesAt, timeZone)
  const isWhole = (text: string, most: number) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most
  const problems: [QuizField, boolean][] = [
    ['title', title.length < 2 || title.length > LONGEST_TITLE],
    ['questionIds', questionCount === 0 || questionCount > MOST_QUESTIONS],
    ['opensAt', opensAt === null],
    ['closesAt', closesAt === null || closesAt <= now || (opensAt !== null && closesAt <= opensAt)],
    ['drawn', drawn !== '' && !isWhole(drawn, questionCount === 0 ? MOST_QUESTIONS : questionCount)],
    ['timeLimitMinutes', timeLimitMinutes !== '' && !isWhole(timeLimitMinutes, 480)],
    ['attemptsAllowed', !isWhole(attemptsAllowed, 20)],
    ['keysShown', keysShown === 'after-answer' && attemptsAllowed !== '1'],
  ]
  return problems.flatMap(([field, isWrong]) => (isWrong ? [field] : []))
}
