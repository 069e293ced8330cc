import { RATE_NEEDS } from './observed-rate'

/** A figure that rests on `n` learners, where these are enough for it to say something; else null: it could be chance. */
export function shownFigure<Figure extends { n: number }>(figure: Figure | null): Figure | null {
  return figure && figure.n >= RATE_NEEDS ? figure : null
}
