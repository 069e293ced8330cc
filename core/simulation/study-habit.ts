import type { Habit } from './demo-members'

/** Days of the demonstration, the last of which is yesterday or today. */
export const DEMO_DAYS = 60
/** The evening of these days the class has a quiz, open for two days. */
export const QUIZ_DAYS = [28, 50] as const
/** After this day who stopped did not come back. */
const STOPPED_AFTER = DEMO_DAYS - 14
/** Crammers begin so many days before a quiz. */
const CRAM_DAYS = 3

/** After the last quiz many study less. */
const SLACK = 0.75

/** New key points introduced on a study day. */
export const NEW_PER_DAY: Readonly<Record<Habit, number>> = {
  diligent: 4, steady: 4, weekend: 8, crammer: 24, stopped: 4, struggling: 3, 'not-started': 10,
}

/** How many answers are given on a day at most, 0 for an evening off. `weekday`: 0 for Sunday; `chance`: in [0, 1). */
export function answersOn(habit: Habit, day: number, weekday: number, chance: number): number {
  const slack = day > QUIZ_DAYS[1] ? SLACK : 1
  switch (habit) {
    case 'diligent': return chance < 0.85 * slack ? 32 : 0
    case 'steady': return chance < 0.5 * slack ? 32 : 0
    case 'struggling': return chance < 0.45 * slack ? 28 : 0
    case 'stopped': return day <= STOPPED_AFTER && chance < 0.6 ? 28 : 0
    case 'weekend': return (weekday === 0 || weekday === 6) && chance < 0.9 ? 60 : 0
    case 'crammer': return QUIZ_DAYS.some((quiz) => day > quiz - CRAM_DAYS && day <= quiz) ? 110 : 0
    case 'not-started': return 0
  }
}
