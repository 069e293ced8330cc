/** An answer as item analysis reads it. */
export type ItemAnswer = {
  isRight: boolean
  /** The options chosen, none for "I don't know"; null where nothing is chosen (typed, matched, put in order). */
  chosenOptionIds: readonly string[] | null
  /** null: not measured. */
  durationMs: number | null
}
