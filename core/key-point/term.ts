import type { AnswerType } from './key-point'

/** A time in office. */
export type Office = {
  /** In small letters, as a text has them behind the country: "president", "leader", "foreign minister". */
  titles: readonly string[]
  /** Id of the country's term. */
  country: string
  /** YYYY, YYYY-MM or YYYY-MM-DD; `to` null while it lasts. */
  from: string
  to: string | null
}

/** An entry of the term base: a person, place, body, agreement or event with its names in every script used. */
export type Term = {
  id: string
  type: Exclude<AnswerType, 'number' | 'date'>
  /** The name shown in English. */
  english: string
  hangul: string | null
  hanja: string | null
  revisedRomanization: string | null
  mcCuneReischauer: string | null
  russian: string | null
  /** Other names for exactly the same thing, accepted as typed answers. */
  aliases: readonly string[]
  /** Politically distinct names of (nearly) the same thing: linked, never accepted silently. */
  distinctNames: readonly { name: string; note: string }[]
  /** Lifetime, duration or day: "1948–", "2018-04-27"; null when none applies. */
  dates: string | null
  /** Era and role, so that distractors come from the same ones: "head-of-state", "negotiator" … */
  role: string | null
  /** person only: “the North Korean leader” in a text of 2018 is whoever held that office then. */
  offices: readonly Office[]
  /** One line. */
  definition: string
  /** Whether somebody has checked it against the document cited. */
  checked: boolean
  /** agreement and event only: the public primary document. */
  document: { title: string; date: string; number: string | null } | null
}
