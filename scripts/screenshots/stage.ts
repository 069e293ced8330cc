import type { Page } from '@playwright/test'
import type { Person } from '../../e2e/journey'

/** Where a scene is played: a page in one size and language, and a camera. */
export type Stage = {
  page: Page
  baseURL: string
  locale: 'en' | 'ko'
  /** Somebody with two months of answers. */
  veteran: Person
  teacher: Person
  administrator: Person
  /** Pictures the page as it is now, by daylight and by night. `media`: on paper instead. */
  take: (name: string, media?: 'print') => Promise<void>
}

/** What leads to one picture or some that follow from each other. */
export type Scene = (stage: Stage) => Promise<void>
