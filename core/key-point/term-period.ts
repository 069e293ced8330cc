/** A term's dates, as far as they are known: YYYY, YYYY-MM or YYYY-MM-DD. */
export type TermPeriod = {
  from: string
  /** null: one day, month or year; or, where `isOpen`, not over. */
  to: string | null
  isOpen: boolean
  /** The beginning is an estimate ("c. 1984–"). */
  isAbout: boolean
}

const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`
const PERIOD = new RegExp(`^(c\\. )?(${DATE})(?:( to |–)(${DATE})?)?$`)

/** Reads the `dates` of a term: "2018-04-27", "2000-06-13 to 2000-06-15", "2003–2009", "1948–". Null for anything else. */
export function termPeriod(dates: string | null): TermPeriod | null {
  const parts = PERIOD.exec(dates ?? '')
  if (!parts) return null
  const [, about, from = '', until, to] = parts
  return { from, to: to ?? null, isOpen: until !== undefined && to === undefined, isAbout: about !== undefined }
}
