import type { FetchRefusal } from '#core/article/fetch-refusal'

/** Ends a fetch; `fetchUnder` makes a value of it. */
export class Refused extends Error {
  constructor(readonly reason: FetchRefusal) {
    super(reason)
  }
}
